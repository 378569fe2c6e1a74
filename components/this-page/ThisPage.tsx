import { t } from '../../lib/i18n';
import type { Taught, TaughtPart } from '../../lib/sites/generic/taught';
import { Icon } from '../Icon';
import { check, cross } from '../icons';
import { Section } from '../Section';

export interface ThisPageActions {
  /** Lets the person point at it in the page. */
  onTeach: (part: TaughtPart) => void;
  onForget: (part: TaughtPart) => void;
  onCapture: () => void;
}

interface Props extends ThisPageActions {
  host: string;
  /** What was taught for the host; absent where the page is read by a site of its own. */
  taught?: Taught;
  /** What is being pointed at. */
  pointing?: TaughtPart;
  /** Open at first: the page is not read. */
  open: boolean;
}

const PARTS: TaughtPart[] = ['client', 'date', 'editor'];
const NAMES: Record<TaughtPart, () => string> = {
  client: () => t('teachClient'),
  date: () => t('teachDate'),
  editor: () => t('teachEditor'),
};

/** What a person calls a thing that was taught. */
export const taughtName = (part: TaughtPart): string => NAMES[part]();

/** What can be done about the page in front: teach it, and make a file of it that says nothing of anybody. */
export function ThisPage({ host, taught, pointing, open, onTeach, onForget, onCapture }: Props) {
  return (
    <Section key={host} title={t('thisPage')} summary={host} open={open}>
      <div class="stack-4">
        {taught && (
          <div class="stack">
            <p class="soft">{t('teachText')}</p>
            {PARTS.map(part => (
              <div key={part} class="row teach-row">
                <button
                  type="button"
                  class="btn btn-s grow"
                  aria-pressed={pointing === part}
                  onClick={() => onTeach(part)}
                >
                  {taught[part] && <Icon of={check} size="s" class="yes" />}
                  <span>{taughtName(part)}</span>
                  {taught[part] && <span class="sr">{t('teachKnown')}</span>}
                </button>
                {taught[part] && (
                  <button
                    type="button"
                    class="btn btn-quiet btn-s"
                    aria-label={t('forgetOf', taughtName(part))}
                    onClick={() => onForget(part)}
                  >
                    <Icon of={cross} size="s" />
                    {t('forget')}
                  </button>
                )}
              </div>
            ))}
            <p class="hint" role="status">
              {pointing ? t('teachPointing') : ''}
            </p>
          </div>
        )}
        <div class="stack">
          <p class="soft">{t('captureText')}</p>
          <div class="row">
            <button type="button" class="btn btn-s" onClick={onCapture}>
              {t('capturePage')}
            </button>
          </div>
        </div>
      </div>
    </Section>
  );
}
