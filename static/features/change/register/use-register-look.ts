import { useAddressValues } from '../../../shared/navigation/use-address-values';
import { entriesOf, readLook } from './register-filter';

/** How the register is looked at, and how that is changed. */
export function useRegisterLook() {
  const [look, change] = useAddressValues(readLook, entriesOf);
  return { look, change };
}
