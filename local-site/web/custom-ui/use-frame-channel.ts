import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { callbackChannel } from '../bridge-shim/callback-channel';
import { HOST_COMMANDS, isRecord, SHIM_COMMANDS } from '../bridge-shim/protocol';
import { useSession } from '../shell/session-context';
import { frameTheme } from '../theme';
import type { AppFrameProps } from './app-frame';
import { runBridgeCommand } from './bridge-commands';
import type { AppEvents } from './app-events';
import { useSurface } from './use-surface';

/** Joins a frame to the page; true as soon as the page listens. */
export function useFrameChannel(
  frame: RefObject<HTMLIFrameElement | null>,
  props: AppFrameProps,
  onHeight: (height: number) => void,
): boolean {
  const { theme } = useSession();
  const surface = useSurface(props);
  const present = useRef({ surface, theme, onHeight });
  present.current = { surface, theme, onHeight };
  const origin = useMemo(
    () => new URL(props.url ?? props.module.url).origin,
    [props.url, props.module.url],
  );
  const themed = useRef<() => Promise<void>>();
  const [isListening, setListening] = useState(false);

  useEffect(() => {
    let subscriptions: (() => void)[] = [];
    const forget = () => {
      for (const unsubscribe of subscriptions) unsubscribe();
      subscriptions = [];
      themed.current = undefined;
    };
    const applyTheme = async () => {
      await channel.call(HOST_COMMANDS.applyTheme, await frameTheme(present.current.theme));
    };
    const serve = (command: string, data: unknown): unknown => {
      if (command === SHIM_COMMANDS.loaded) {
        forget();
        return;
      }
      if (command === SHIM_COMMANDS.resized) {
        if (isRecord(data)) present.current.onHeight(Number(data.height));
        return undefined;
      }
      const { surface: base } = present.current;
      const enableTheming = () => {
        themed.current = applyTheme;
        return applyTheme();
      };
      const events = endingWith(base.events, (end) => subscriptions.push(end));
      const history = base.history && {
        ...base.history,
        listen: (listener: Parameters<typeof base.history.listen>[0]) => {
          const end = base.history?.listen(listener) ?? (() => undefined);
          subscriptions.push(end);
          return end;
        },
      };
      const served = { ...base, events, enableTheming, ...(history ? { history } : {}) };
      return runBridgeCommand(served, command, data);
    };
    const channel = callbackChannel(
      (message) => frame.current?.contentWindow?.postMessage(message, origin),
      serve,
    );
    const receive = (event: MessageEvent<unknown>) => {
      const isOurs = event.source !== null && event.source === frame.current?.contentWindow;
      if (isOurs && event.origin === origin) channel.receive(event.data);
    };
    window.addEventListener('message', receive);
    setListening(true);
    return () => {
      window.removeEventListener('message', receive);
      forget();
      channel.close();
    };
  }, [frame, origin]);

  useEffect(() => {
    // A frame that has gone needs no theme.
    themed.current?.().catch(() => undefined);
  }, [theme]);
  return isListening;
}

/** The same events, whose subscriptions end when the frame goes. */
function endingWith(events: AppEvents, keep: (end: () => void) => void): AppEvents {
  return {
    emit: (event, payload) => events.emit(event, payload),
    on: (event, callback) => {
      const end = events.on(event, callback);
      keep(end);
      return end;
    },
  };
}
