import type { Client } from '../../lib/clients/client';
import type { MergeField, Pick, Side } from '../../lib/clients/merge-two';
import { t } from '../../lib/i18n';
import { langOf } from '../format';
import { rowName, rowValue } from './merge-words';

/** An address, a phone or a date of one of the two, or of both. */
export interface MergeItem {
  /** As `itemKey` gives it. */
  key: string;
  text: string;
}

/** One of the two, as the table shows it. */
export interface MergeSide {
  client: Client;
  addresses: readonly MergeItem[];
  phones: readonly MergeItem[];
  dates: readonly MergeItem[];
  /** "31, last 1 Nov". */
  contacts: string;
  /** "by hand", "from a csv file". */
  source: string;
}

interface Props {
  kept: MergeSide;
  joined: MergeSide;
  fields: readonly MergeField[];
  picks: Readonly<Record<string, Pick>>;
  /** Keys of items that are left out. */
  leave: readonly string[];
  onPick: (field: string, pick: Pick) => void;
  onLeave: (key: string, leave: boolean) => void;
}

const SIDES: readonly Side[] = ['kept', 'joined'];

/** Two clients side by side, field by field, with a choice where they differ. */
export function MergeTable({ kept, joined, fields, picks, leave, onPick, onLeave }: Props) {
  const sides = { kept, joined };
  const items = [
    ['addresses', t('mgAddresses')],
    ['phones', t('mgPhones')],
    ['dates', t('dates')],
  ] as const;
  return (
    <table class="table mt">
      <thead>
        <tr>
          <td />
          <th scope="col">{t('mgKept')}</th>
          <th scope="col">{t('mgJoined')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(row => (
          <FieldRow
            key={row.field}
            row={row}
            sides={sides}
            pick={picks[row.field] ?? row.pick}
            onPick={pick => onPick(row.field, pick)}
          />
        ))}
        {items.map(
          ([list, name]) =>
            (kept[list].length > 0 || joined[list].length > 0) && (
              <tr key={list}>
                <th scope="row">{name}</th>
                {SIDES.map(side => (
                  <td key={side}>
                    {sides[side][list].map(item => (
                      <label key={item.key} class="row">
                        <input
                          type="checkbox"
                          class="check"
                          checked={!leave.includes(item.key)}
                          onChange={event => onLeave(item.key, !event.currentTarget.checked)}
                        />
                        <span class="any-break num">{item.text}</span>
                      </label>
                    ))}
                    {sides[side][list].length === 0 && <span class="soft">–</span>}
                  </td>
                ))}
              </tr>
            ),
        )}
        <PlainRow name={t('contacts')} values={[kept.contacts, joined.contacts]} />
        <PlainRow name={t('mgSource')} values={[kept.source, joined.source]} />
      </tbody>
    </table>
  );
}

interface RowProps {
  row: MergeField;
  sides: Record<Side, MergeSide>;
  pick: Pick;
  onPick: (pick: Pick) => void;
}

function FieldRow({ row: { field, differs }, sides, pick, onPick }: RowProps) {
  const name = rowName(field);
  const canBoth = differs && (pick === 'both' || sides.kept.client.facts[field]?.value.includes('\n'));
  const radio = (value: Pick, text: string) => (
    <label class="row">
      <input
        type="radio"
        class="check"
        name={`merge-${field}`}
        checked={pick === value}
        onChange={() => onPick(value)}
      />
      <span class="any-break mt-text" lang={langOf(text)}>
        <span class="sr">{name}: </span>
        {text}
      </span>
    </label>
  );
  return (
    <tr>
      <th scope="row">
        {name}
        {canBoth && radio('both', t('mgBoth'))}
      </th>
      {SIDES.map(side => {
        const text = rowValue(sides[side].client, field);
        const taken = text !== undefined && (pick === side || pick === 'both');
        return (
          <td key={side} class={taken ? 'mp' : undefined}>
            {text === undefined ? (
              <span class="soft">–</span>
            ) : differs ? (
              radio(side, text)
            ) : (
              <span class="any-break mt-text" lang={langOf(text)}>
                {text}
              </span>
            )}
          </td>
        );
      })}
    </tr>
  );
}

function PlainRow({ name, values }: { name: string; values: readonly string[] }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {SIDES.map((side, i) => (
        <td key={side} class="soft">
          {values[i]}
        </td>
      ))}
    </tr>
  );
}
