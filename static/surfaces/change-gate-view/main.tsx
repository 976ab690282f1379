import '@atlaskit/css-reset';
import '../../shared/frame.css';
import { GateView } from '../../features/change-gate/gate-view';
import { showGatePage } from '../../features/change-gate/show-gate-page';

void showGatePage((passes) => <GateView passes={passes} />);
