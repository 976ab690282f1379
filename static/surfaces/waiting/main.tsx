import { startPage } from '../../shared/start-page';
import { WaitingPage } from '../../features/waiting/waiting-page';

// What waits for a person, across all projects.
void startPage(() => <WaitingPage />);
