/** A file that the page had the browser save. */
interface SavedFile {
  readonly name: string;
  readonly blob: Blob;
}

/** What the page saves in the test that runs, in order; jsdom itself saves nothing. */
export function savedFiles(): readonly SavedFile[] {
  const saved: SavedFile[] = [];
  let blob: Blob | undefined;
  beforeAll(() => {
    URL.createObjectURL = (made) => {
      if (made instanceof Blob) blob = made;
      return 'blob:saved';
    };
    URL.revokeObjectURL = () => undefined;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      if (blob !== undefined) saved.push({ name: this.download, blob });
    };
  });
  beforeEach(() => {
    saved.length = 0;
  });
  return saved;
}
