import { useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../lib/i18n';
import type { FindingView } from '../lib/messages';
import { Finding } from './Finding';
import { langOf } from './format';
import { Icon } from './Icon';
import { check, undo as undoIcon } from './icons';

interface Props {
  /** Findings of a text, as the coach has them. */
  lint: (text: string) => FindingView[];
}

/** A draft to try it on: the same rules, the same findings, nothing sent and nothing kept. */
export function TryDraft({ lint }: Props) {
  const [text, setText] = useState(() => t('sampleDraft'));
  const [before, setBefore] = useState<string>();
  const [left, setLeft] = useState<string[]>([]);
  const field = useRef<HTMLTextAreaElement>(null);
  const findings = useMemo(() => lint(text).filter(v => !left.includes(v.finding.id)), [lint, text, left]);
  const [first] = findings;

  const choose = (index: number) => {
    const chosen = first?.suggestions[index];
    if (!chosen?.edit) return;
    const { start, end, text: words } = chosen.edit;
    setBefore(text);
    setText(text.slice(0, start) + words + text.slice(end));
    const caret = chosen.caret ?? start + words.length;
    // The value is set at the next drawing; the caret can stand only then.
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(caret, caret);
    });
  };

  return (
    <section class="demo" aria-label={t('tryIt')}>
      <h2 class="label">{t('tryIt')}</h2>
      <div class="draft" lang={langOf(text)}>
        <div class="draft-marks" aria-hidden="true">
          {marked(text, findings)}
        </div>
        <textarea
          ref={field}
          aria-label={t('tryDraft')}
          rows={2}
          spellcheck={false}
          value={text}
          onInput={event => {
            setText(event.currentTarget.value);
            setBefore(undefined);
          }}
        />
      </div>
      {first ? (
        <Finding
          key={first.finding.id}
          view={first}
          onChoose={choose}
          onLeave={() => setLeft([...left, first.finding.id])}
        />
      ) : (
        <p class="row" role="status">
          <Icon of={check} class="yes" />
          {before === undefined ? t('nothingToMend') : t('sentence', t('mended'))}
        </p>
      )}
      {before !== undefined && (
        <button
          type="button"
          class="btn btn-quiet btn-s btn-flush"
          onClick={() => {
            setText(before);
            setBefore(undefined);
          }}
        >
          <Icon of={undoIcon} />
          {t('undo')}
        </button>
      )}
    </section>
  );
}

/** The text once more behind the field, since nothing inside a text field can be marked. */
function marked(text: string, findings: FindingView[]) {
  const out = [];
  let at = 0;
  for (const { finding } of findings) {
    if (finding.start < at) continue;
    out.push(text.slice(at, finding.start));
    out.push(
      <span key={finding.id} class={`quote is-${finding.level}`}>
        {text.slice(finding.start, finding.end)}
      </span>,
    );
    at = finding.end;
  }
  // A last line break has no height of its own.
  return [...out, `${text.slice(at)}\u200B`];
}
