import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useSession } from './session-context';
import styles from './shell.module.css';

/** Who looks, in which language and theme: switched here instead of by signing in. */
export function SiteMenu() {
  const { t } = useTranslation();
  const { account, users, locale, theme, change } = useSession();
  const details = useClosingDetails();
  return (
    <details ref={details} className={styles.siteMenu}>
      <summary>
        <span className={styles.avatar} aria-hidden="true">
          {initials(account?.displayName ?? '?')}
        </span>
        <span className={styles.accountName}>{account?.displayName ?? t('anonymous')}</span>
      </summary>
      <div className={styles.popup}>
        <fieldset>
          <legend>{t('actAs')}</legend>
          {users.map(({ accountId, displayName, purpose }) => (
            <button
              key={accountId}
              type="button"
              aria-pressed={accountId === account?.accountId}
              onClick={() => void change({ accountId })}
            >
              <strong>{displayName}</strong>
              <small>{purpose[locale]}</small>
            </button>
          ))}
        </fieldset>
        <fieldset>
          <legend>{t('language')}</legend>
          <button
            type="button"
            lang="en"
            aria-pressed={locale === 'en-US'}
            onClick={() => void change({ locale: 'en-US' })}
          >
            English
          </button>
          <button
            type="button"
            lang="zh-CN"
            aria-pressed={locale === 'zh-CN'}
            onClick={() => void change({ locale: 'zh-CN' })}
          >
            简体中文
          </button>
        </fieldset>
        <fieldset>
          <legend>{t('theme')}</legend>
          <button
            type="button"
            aria-pressed={theme === 'light'}
            onClick={() => void change({ theme: 'light' })}
          >
            {t('themeLight')}
          </button>
          <button
            type="button"
            aria-pressed={theme === 'dark'}
            onClick={() => void change({ theme: 'dark' })}
          >
            {t('themeDark')}
          </button>
        </fieldset>
      </div>
    </details>
  );
}

/** A `details` element that closes on Escape, on a click elsewhere and when the page changes. */
function useClosingDetails() {
  const details = useRef<HTMLDetailsElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    details.current?.removeAttribute('open');
  }, [pathname]);
  useEffect(() => {
    const close = (event: Event) => {
      const element = details.current;
      if (!element?.open) return;
      const isOutside = event.target instanceof Node && !element.contains(event.target);
      const isEscape = event instanceof KeyboardEvent && event.key === 'Escape';
      if (isEscape) element.querySelector('summary')?.focus();
      if (isEscape || (event.type === 'click' && isOutside)) element.open = false;
    };
    document.addEventListener('click', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('click', close);
      document.removeEventListener('keydown', close);
    };
  }, []);
  return details;
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  return (words.length > 1 ? [words[0], words.at(-1)] : [words[0]])
    .map((word) => String.fromCodePoint(word?.codePointAt(0) ?? 0x3f))
    .join('')
    .toUpperCase();
}
