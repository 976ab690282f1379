/** A key that none of these has. */
export function freeKey(stem: string, taken: readonly { readonly key: string }[]): string {
  const isTaken = (key: string) => taken.some((one) => one.key === key);
  let number = 1;
  while (isTaken(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}
