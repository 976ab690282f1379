import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';

type Entries = Readonly<Record<string, string>>;

/**
 * Values that live in the address, so that a link shows the same, and how they are changed. A change shows at once:
 * the address follows by way of Jira's page, a moment later, and a field that waited for it would lose what is typed
 * meanwhile.
 * @param read What an address says; pure.
 * @param entriesOf What an address has to say for these values; an empty entry is left out.
 */
export function useAddressValues<Values extends object>(
  read: (params: URLSearchParams) => Values,
  entriesOf: (values: Values) => Entries,
): readonly [Values, (changed: Partial<Values>) => void] {
  const [params, setParams] = useSearchParams();
  const [values, setValues] = useState(() => read(params));
  /** Addresses that were asked for and have not come yet, oldest first. */
  const awaited = useRef<string[]>([]);
  const address = params.toString();
  const seen = useRef(address);
  useEffect(() => {
    if (seen.current === address) return;
    seen.current = address;
    const own = awaited.current.indexOf(address);
    awaited.current = own === -1 ? [] : awaited.current.slice(own + 1);
    if (own === -1) setValues(read(new URLSearchParams(address)));
  }, [address, read]);
  const change = (changed: Partial<Values>) => {
    const next = { ...values, ...changed };
    const wanted = withEntries(params, entriesOf(next));
    setValues(next);
    if (wanted.toString() === (awaited.current.at(-1) ?? address)) return;
    awaited.current.push(wanted.toString());
    setParams(wanted, { replace: true });
  };
  return [values, change];
}

/** The address with these entries; an empty one is left out, and what else stands there stays. */
export function withEntries(params: URLSearchParams, entries: Entries): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(entries)) {
    if (value === '') next.delete(name);
    else next.set(name, value);
  }
  return next;
}
