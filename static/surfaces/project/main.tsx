import { openHostHistory } from '../../shared/navigation/host-history';
import { HostRouter } from '../../shared/navigation/host-router';
import { startPage } from '../../shared/start-page';
import { ProjectPage } from './project-page';

const history = openHostHistory();

void startPage(async () => (
  <HostRouter history={await history}>
    <ProjectPage />
  </HostRouter>
));
