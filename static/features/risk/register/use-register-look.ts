import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { withEntries } from '../../plan/plan-filter';
import { entriesOf, readLook, type RegisterLook } from './register-filter';

/**
 * How the register is looked at, and how that is changed. A change shows at once: the address follows by way of
 * Jira's page, a moment later, and what is typed meanwhile must not be lost.
 */
export function useRegisterLook() {
  const [params, setParams] = useSearchParams();
  const [look, setLook] = useState(() => readLook(params));
  /** Addresses that were asked for and have not come yet, oldest first. */
  const awaited = useRef<string[]>([]);
  const address = params.toString();
  const seen = useRef(address);
  useEffect(() => {
    if (seen.current === address) return;
    seen.current = address;
    const own = awaited.current.indexOf(address);
    awaited.current = own === -1 ? [] : awaited.current.slice(own + 1);
    if (own === -1) setLook(readLook(new URLSearchParams(address)));
  }, [address]);
  const change = (values: Partial<RegisterLook>) => {
    const next = { ...look, ...values };
    const wanted = withEntries(params, entriesOf(next));
    setLook(next);
    if (wanted.toString() === (awaited.current.at(-1) ?? address)) return;
    awaited.current.push(wanted.toString());
    setParams(wanted, { replace: true });
  };
  return { look, change };
}
