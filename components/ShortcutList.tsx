import { t } from '../lib/i18n';

/** One of the browser's own keys for the extension. */
export interface Shortcut {
  what: 'panel' | 'find' | 'findAnywhere';
  /** As the browser writes them; empty where it gave none, for another extension has them. */
  keys: string;
}

interface Props {
  shortcuts: readonly Shortcut[];
  /** Opens the page of the browser on which they are changed; absent where it opens for nobody. */
  onChange: (() => void) | undefined;
}

/** The keys that the browser itself listens to: also where no page of Yesfirst is in front. */
export function ShortcutList({ shortcuts, onChange }: Props) {
  const names = {
    panel: t('openPanel'),
    find: t('commandFind'),
    findAnywhere: t('commandFindAnywhere'),
  };
  return (
    <>
      {shortcuts.map(({ what, keys }) => (
        <div key={what} class="set-row">
          <span>{names[what]}</span>
          <span class="row end">
            {keys ? (
              keys.split('+').map(key => (
                <kbd key={key} class="key">
                  {key}
                </kbd>
              ))
            ) : (
              <span class="hint">{t('shortcutNone')}</span>
            )}
          </span>
        </div>
      ))}
      {shortcuts.length > 0 && !shortcuts.some(({ what }) => what === 'findAnywhere') && (
        <p class="hint">{t('shortcutNotAnywhere')}</p>
      )}
      {onChange && (
        <div>
          <button type="button" class="btn btn-s" onClick={onChange}>
            {t('shortcutChange')}
          </button>
        </div>
      )}
    </>
  );
}
