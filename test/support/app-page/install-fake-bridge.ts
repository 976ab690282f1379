import { configure } from '@testing-library/dom';
import { fakeBridge } from './fake-bridge';

fakeBridge.install();

// Pages are loaded when they are first opened, and several tests share few cores: a limit that only stops what hangs.
configure({ asyncUtilTimeout: 20_000 });
