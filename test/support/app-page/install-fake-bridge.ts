import { fakeBridge } from './fake-bridge';

fakeBridge.install();
