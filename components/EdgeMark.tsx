import { useState } from 'preact/hooks';
import type { ClientSummary } from '../lib/clients/card';
import type { Part } from '../lib/coach/finding';
import { t, tn } from '../lib/i18n';
import type { DraftState } from '../lib/messages';
import { dueWord } from './format';
import { gapSentence } from './gap-words';
import { Icon } from './Icon';
import { check, eyeoff, list } from './icons';

const PARTS: Part[] = ['start', 'middle', 'end'];

interface Props {
  /** Absent where this page or site is not read. */
  state?: DraftState;
  /** A suggestion was accepted a moment ago. */
  mended?: boolean;
  /** The client written to, if known: told on hover and focus, for when the panel is closed. */
  client?: ClientSummary;
  /** Opens the first finding. */
  onOpen: () => void;
  /** Opens the panel (or switches this site on), where there is nothing to open. */
  onPanel: () => void;
}

/** The quiet mark at the editor's outer edge, in one of seven states. */
export function EdgeMark({ state, mended, client, onOpen, onPanel }: Props) {
  const [hushed, setHushed] = useState(false);
  const findings = state?.findings ?? [];
  const says = sentence(state, mended);
  const stop = findings.some(v => v.finding.level === 'stop');
  const look = !state ? 'is-off' : mended ? 'is-yes' : stop ? 'is-late' : findings.length > 0 ? 'is-due' : '';
  return (
    // Esc hides what hovering shows (WCAG 1.4.13).
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside is what takes the key
    <span
      class={`edge-at${hushed ? ' is-hushed' : ''}`}
      onKeyDown={event => event.key === 'Escape' && setHushed(true)}
      onMouseEnter={() => setHushed(false)}
      onBlurCapture={() => setHushed(false)}
    >
      <button
        type="button"
        class={`edge ${look}`}
        aria-label={says}
        aria-describedby={client ? 'edge-client' : undefined}
        onClick={findings.length > 0 ? onOpen : onPanel}
      >
        <Face state={state} mended={mended} />
      </button>
      <span class="edge-tip" role="tooltip">
        <span>{says}</span>
        {client && (
          <span id="edge-client" class="soft">
            <b class="b">{client.name}</b>
            <br />
            {gapSentence(client.gap, client.waiting)}
            {client.openThing && (
              <>
                <br />
                {client.openThing.text}
                {client.openThing.due !== undefined &&
                  ` · ${dueWord(client.openThing.due, client.openThing.dueInDays ?? 0)}`}
              </>
            )}
          </span>
        )}
      </span>
    </span>
  );
}

function Face({ state, mended }: Pick<Props, 'state' | 'mended'>) {
  if (!state) return <Icon of={eyeoff} size="s" />;
  if (mended) return <Icon of={check} size="s" />;
  const { findings, tone, paints } = state;
  const stops = new Set(findings.filter(v => v.finding.level === 'stop').map(v => v.finding.part));
  const count = findings.length > 0 && <span class="num">{findings.length}</span>;
  if (!paints && findings.length > 0) {
    return (
      <>
        <Icon of={list} size="s" />
        {count}
      </>
    );
  }
  return (
    <>
      <span class="edge-bar">
        {PARTS.map(part => (
          <i
            key={part}
            class={stops.has(part) ? 'l' : tone[part] === 'yes' ? 'y' : tone[part] === 'look' ? 'd' : ''}
          />
        ))}
      </span>
      {count}
    </>
  );
}

function sentence(state: DraftState | undefined, mended: boolean | undefined): string {
  if (!state) return t('edgeOff');
  if (mended) return t('edgeMended');
  const { findings, remarks, paints } = state;
  const n = findings.length;
  if (n > 0) {
    if (!paints) return tn('edgeListOnly', n);
    return findings.some(v => v.finding.level === 'stop') ? tn('edgeStop', n) : tn('edgeLook', n);
  }
  return remarks?.tone.yes ? t('startsWithYes') : t('edgeQuiet');
}
