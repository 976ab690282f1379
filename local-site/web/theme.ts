import { getThemeHtmlAttrs } from '@atlaskit/tokens/get-theme-html-attrs';
import { getThemeStyles } from '@atlaskit/tokens/get-theme-styles';
import { setGlobalTheme } from '@atlaskit/tokens/set-global-theme';
import type { FrameTheme } from './bridge-shim/protocol';

type ColorMode = 'light' | 'dark';

const themeState = (colorMode: ColorMode) =>
  ({
    colorMode,
    light: 'light',
    dark: 'dark',
    spacing: 'spacing',
    typography: 'typography',
    shape: 'shape',
  }) as const;

/** Puts the site's own pages into a colour mode. */
export async function applyTheme(colorMode: ColorMode): Promise<void> {
  await setGlobalTheme(themeState(colorMode));
}

/** The same theme, ready to be sent into an app's frame. */
export async function frameTheme(colorMode: ColorMode): Promise<FrameTheme> {
  const state = themeState(colorMode);
  const styles = await getThemeStyles(state);
  return { attributes: getThemeHtmlAttrs(state), css: styles.map(({ css }) => css) };
}
