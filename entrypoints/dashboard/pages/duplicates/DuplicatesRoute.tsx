import '../../../../components/merge/merge.css';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Empty } from '../../../../components/Empty';
import { localDate } from '../../../../components/format';
import { gapSentence } from '../../../../components/gap-words';
import { people } from '../../../../components/icons';
import { MergedList } from '../../../../components/merge/MergedList';
import { MergePage } from '../../../../components/merge/MergePage';
import { thisMoment } from '../../../../lib/author';
import { gapOf } from '../../../../lib/clients/card';
import { clocks } from '../../../../lib/clients/clocks';
import { currentInteractions } from '../../../../lib/clients/current-interactions';
import { joinEvents } from '../../../../lib/clients/merge-events';
import { type MergeChoice, mergeFields, mergeTwo } from '../../../../lib/clients/merge-two';
import { isSpecial } from '../../../../lib/clients/profile';
import { t } from '../../../../lib/i18n';
import type { PageProps } from '../../page';
import { linkTo } from '../../route';
import { createDuplicatesStore, type PairSide } from './duplicates-store';
import { mergeSide } from './merge-side';

/** `#/duplicates`: pairs that look like one; `#/duplicates/<id>/<id>`: two that the person chose. */
export function DuplicatesRoute({ store, rest }: PageProps) {
  const [page, stop] = useMemo(() => {
    const end = new AbortController();
    return [createDuplicatesStore(store, end.signal), end] as const;
  }, [store]);
  useEffect(() => () => stop.abort(), [stop]);
  const [first, second] = rest;
  const chosen = first && second ? [first, second] : undefined;
  const looking = chosen === undefined;
  useEffect(() => {
    if (looking) page.look();
  }, [page, looking]);
  const all = page.pairs.value;
  const at = page.at.value;
  const pair = chosen ? undefined : all?.[at];
  const ids = chosen ?? pair?.ids;
  const [shown, swap] = usePair(page.read, ids, store.failed);
  const { singleKeys: keys, specialFacts, region } = store.settings.value;
  const recent = page.recent.value;

  const body = () => {
    if (!chosen && !all) return <p class="soft">{t('mgLooking')}</p>;
    if (!ids) return <Empty icon={people} title={t('mgNone')} text={t('mgNoneText')} />;
    if (shown === undefined) return null;
    if (shown === 'gone') return <Empty icon={people} title={t('notInBook')} text={t('cpGone')} />;
    const [kept, joined] = shown;
    return (
      <MergePage
        key={`${kept.client.id} ${joined.client.id}`}
        {...(pair && all ? { why: { ...pair, number: at + 1, of: page.count.value } } : {})}
        kept={mergeSide(kept, thisMoment(), region)}
        joined={mergeSide(joined, thisMoment(), region)}
        fields={mergeFields(kept.client, joined.client).filter(
          // What is not shown elsewhere is not shown here: it is merged by itself.
          ({ field }) => specialFacts || !isSpecial(field),
        )}
        after={choice => after(kept, joined, choice)}
        keys={keys}
        act={{
          onMerge: choice => {
            page.merge(kept.client, joined.client, choice).then(() => {
              if (chosen) location.hash = linkTo('client', kept.client.id);
            }, store.failed);
          },
          onNotSame: () => {
            page.notSame([kept.client.id, joined.client.id]).then(() => {
              if (chosen) location.hash = linkTo('client', kept.client.id);
            }, store.failed);
          },
          onSwap: swap,
          onSkip:
            all && all.length > 1 && !chosen
              ? () => {
                  page.at.value = (at + 1) % all.length;
                }
              : undefined,
        }}
      />
    );
  };
  return (
    <>
      {!(shown && shown !== 'gone') && (
        <div class="page-h">
          <h1>{t('mgDuplicates')}</h1>
        </div>
      )}
      {body()}
      {recent.length > 0 && (
        <MergedList
          merges={recent.map(({ joined, kept, at: when, before }) => ({
            id: joined,
            kept: before.kept.name,
            joined: before.joined.name,
            at: when,
            href: linkTo('client', kept),
          }))}
          today={localDate(Date.now())}
          onUnmerge={id => {
            const record = recent.find(({ joined }) => joined === id);
            if (record) page.unmerge(record);
          }}
        />
      )}
    </>
  );
}

type Shown = [PairSide, PairSide] | 'gone' | undefined;

/** Reads a pair: the one with more contacts is kept, unless they are swapped. */
function usePair(
  read: (ids: readonly string[]) => Promise<PairSide[] | undefined>,
  ids: readonly string[] | undefined,
  failed: () => void,
): [Shown, () => void] {
  const [found, setFound] = useState<Shown>();
  const key = ids?.join(' ');
  useEffect(() => {
    setFound(undefined);
    if (key === undefined) return;
    let here = true;
    read(key.split(' ')).then(sides => {
      if (!here) return;
      const [a, b] = sides ?? [];
      if (!a || !b) setFound('gone');
      else setFound(b.events.length > a.events.length ? [b, a] : [a, b]);
    }, failed);
    return () => {
      here = false;
    };
  }, [key, read, failed]);
  const swap = () => found && found !== 'gone' && setFound([found[1], found[0]]);
  return [found, swap];
}

/** What one client of both would be: nothing is written. */
function after(kept: PairSide, joined: PairSide, choice: MergeChoice) {
  const moment = thisMoment();
  const client = mergeTwo(kept.client, joined.client, choice, moment.now);
  const events = currentInteractions(
    joinEvents(kept.events, joined.events, kept.client.id, joined.client.id),
  );
  const last = clocks(events, { ...moment, client: client.id });
  return {
    contacts: events.filter(event => event.channel !== 'note').length,
    gap: gapSentence(gapOf(client, last, moment), last.waiting),
  };
}
