import { Component } from 'preact';
import type { ListClocks } from '../../lib/clients/client-list';
import type { Occasion } from '../../lib/clients/occasions';
import type { Standing } from '../../lib/clients/standing';
import { t, tn, uiLanguage } from '../../lib/i18n';
import { tierName } from '../ClientCard';
import { figure, shortDate } from '../format';
import { channelName, gapLook, gapSentence, gapWord } from '../gap-words';

/** All that a row shows of a client. */
export interface RowView extends ListClocks {
  standing: Standing;
  birthday?: Occasion;
  /** 20 years of sales, in the client's currency. */
  value?: number;
}

interface Props {
  view: RowView;
  /** From 0. */
  index: number;
  active: boolean;
  selected: boolean;
  href: string;
  onPress: (id: string) => void;
  /** @param extend Shift was held */
  onCheck: (id: string, index: number, extend: boolean) => void;
}

/** One client of the list. While the list scrolls, a row whose props are the same ones is not drawn again. */
export class ClientRow extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    return (Object.keys(next) as (keyof Props)[]).some(name => next[name] !== this.props[name]);
  }

  override render() {
    return drawn(this.props);
  }
}

function drawn({ view, index, active, selected, href, onPress, onCheck }: Props) {
  const { standing, gap, waiting, metDays, birthday, value } = view;
  const { id, name, company, tier, open, tags } = standing;
  return (
    <tr
      id={`row-${id}`}
      aria-rowindex={index + 2}
      aria-selected={selected}
      class={active ? 'is-active' : undefined}
      onClick={() => onPress(id)}
    >
      <td class="col-check">
        <input
          type="checkbox"
          class="check"
          tabIndex={-1}
          aria-label={name}
          checked={selected}
          onClick={event => {
            event.stopPropagation();
            onCheck(id, index, event.shiftKey);
          }}
        />
      </td>
      <td class="col-name">
        <span class="list-who">
          <a class="b cut" href={href} tabIndex={-1}>
            {name}
          </a>
          {company && <span class="soft cut">{company}</span>}
        </span>
      </td>
      <td class="col-tier">{tier && <span class="tag">{tierName(tier)}</span>}</td>
      <td class="col-gap">
        <span class="sr">{gapSentence(gap, waiting)}</span>
        <RowGap view={view} />
      </td>
      <td class="col-met r soft">{metDays === undefined ? t('listNotMet') : tn('listDays', metDays)}</td>
      <td class="col-open">
        <span class="due cut">{open}</span>
      </td>
      <td class="col-value r">
        {value === undefined ? <span class="soft">–</span> : money(value, standing.annualSales?.currency)}
      </td>
      <td class="col-birthday r soft">{birthday && shortDate(birthday.on)}</td>
      <td class="col-tags">
        <span class="cut soft">{tags?.join(', ')}</span>
      </td>
    </tr>
  );
}

function RowGap({ view: { gap, waiting } }: { view: RowView }) {
  const look = gapLook(gap);
  const colour = look === 'due' || look === 'late' ? look : '';
  const word = gapWord(gap, waiting);
  const { days, channel, atMost } = gap;
  return (
    <span class="list-gap" aria-hidden="true">
      <span class={`list-days ${colour}`}>
        {days === undefined ? (
          <b>{atMost ? t('gapUndated') : t('gapNever')}</b>
        ) : days === 0 ? (
          <b>{t('gapToday')}</b>
        ) : (
          <>
            <b>{figure(days)}</b> {t('dayUnit')}
          </>
        )}
        {channel && days !== undefined && ` · ${channelName(channel)}`}
      </span>
      <span class={`list-word ${colour || 'soft'} cut`}>{word}</span>
    </span>
  );
}

const amounts = new Map<string, Intl.NumberFormat>();

/** "$960,000": no cents, and the sign that the reader's language has for the currency. */
function money(amount: number, currency = ''): string {
  let format = amounts.get(currency);
  if (!format) {
    const plain = { maximumFractionDigits: 0 };
    try {
      format = new Intl.NumberFormat(uiLanguage(), {
        ...plain,
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
      });
    } catch {
      // A currency that came out of a file may be none.
      format = new Intl.NumberFormat(uiLanguage(), plain);
    }
    amounts.set(currency, format);
  }
  return format.format(amount);
}
