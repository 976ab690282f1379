import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { TableFormat } from '../../../src/files/contract';
import { fileName } from './file-name';
import { saveContent } from './save-content';

/** A file that was put together in the browser. */
interface MadeFile {
  /** Without its ending; what no file system takes is left out. */
  readonly name: string;
  readonly content: Blob;
  /** Rows in it. */
  readonly count: number;
}

type MakeFile = (
  format: TableFormat,
  signal: AbortSignal,
  onProgress: (count: number) => void,
) => Promise<MadeFile>;

/** Reads to the end what somebody looks at and saves it as a file. Leaving the page stops it. */
export function useFileExport(make: MakeFile) {
  const [count, setCount] = useState(0);
  const running = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const save = useMutation({
    mutationFn: async (format: TableFormat) => {
      const controller = new AbortController();
      running.current = controller;
      setCount(0);
      const made = await make(format, controller.signal, setCount);
      controller.signal.throwIfAborted();
      const name = `${fileName(made.name)}.${format}`;
      saveContent(name, made.content);
      return { name, count: made.count };
    },
  });
  return {
    ...save,
    count,
    stop: () => {
      running.current?.abort();
      save.reset();
    },
  };
}
