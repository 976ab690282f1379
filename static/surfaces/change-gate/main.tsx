import '@atlaskit/css-reset';
import '../../shared/frame.css';
import { GateForm } from '../../features/change-gate/gate-form';
import { showGatePage } from '../../features/change-gate/show-gate-page';

void showGatePage((passes) => <GateForm passes={passes} />);
