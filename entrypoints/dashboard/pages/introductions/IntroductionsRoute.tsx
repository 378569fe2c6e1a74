import '../../../../components/care/care.css';
import { useMemo, useState } from 'preact/hooks';
import { type ChosenPerson, IntroduceByHand } from '../../../../components/care/IntroduceByHand';
import { IntroductionCard, IntroductionIdea } from '../../../../components/care/IntroductionCard';
import { SameWordsCard } from '../../../../components/care/SameWordsCard';
import { Empty } from '../../../../components/Empty';
import type { Search } from '../../../../components/FindClient';
import { Icon } from '../../../../components/Icon';
import { plus, share } from '../../../../components/icons';
import { thisMoment } from '../../../../lib/author';
import { suggestions, wordsTyped } from '../../../../lib/care/introduction';
import { synonymTable } from '../../../../lib/care/match-needs';
import type { Side } from '../../../../lib/care/record';
import { careOfKinds } from '../../../../lib/db/care';
import { getClient, getClients } from '../../../../lib/db/clients';
import { needsAndOffers } from '../../../../lib/db/leads';
import { todayMarks } from '../../../../lib/db/today';
import { t } from '../../../../lib/i18n';
import { type BegunMail, introductionActions } from '../../../../lib/introduction-actions';
import { findCandidates } from '../../find-candidates';
import type { PageProps } from '../../page';
import { linkTo } from '../../route';
import { useLive } from '../../use-live';

/** R5: send business: who would gain by knowing whom; both are asked, introduced, and what came of it is kept. */
export function IntroductionsRoute({ store }: PageProps) {
  const { db, say, failed } = store;
  const act = useMemo(() => introductionActions(db), [db]);
  /** Who is being chosen by hand; absent while nobody is. */
  const [chosen, setChosen] = useState<Partial<Record<Side, ChosenPerson>>>();
  const [search, setSearch] = useState<Search>({ query: '', results: [] });
  const found = useLive(
    async () => {
      const [all, known, same, marks] = await Promise.all([
        needsAndOffers(db, thisMoment().profile),
        careOfKinds(db, 'introduction'),
        careOfKinds(db, 'sameWords'),
        todayMarks(db),
      ]);
      const hidden = new Set(marks.flatMap(({ id, until }) => (until === undefined ? [id] : [])));
      const ideas = suggestions(all, known, hidden, synonymTable(same.map(({ words }) => words)));
      const ids = [...ideas.flatMap(one => [one.needs, one.offers]), ...known.flatMap(one => one.clientIds)];
      const people = await getClients(db, [...new Set(ids)]);
      const rank = { asked: 0, made: 1, worked: 2, nothing: 3, refused: 4 };
      return {
        ideas,
        known: known.toSorted((a, b) => rank[a.state] - rank[b.state] || b.createdAt - a.createdAt),
        people: new Map(people.map(one => [one.id, one])),
        told: all.length,
        same: same.toSorted((a, b) => a.createdAt - b.createdAt),
      };
    },
    db,
    failed,
  );
  if (!found) return null;
  const { ideas, known, people, told, same } = found;
  const done = (work: Promise<() => Promise<unknown>>, text = t('saved')) => {
    work.then(undo => say(text, () => undo().catch(failed)), failed);
  };
  const open = (work: Promise<BegunMail | undefined>) => {
    work.then(begun => {
      if (!begun) return;
      // The person's own mail program, or webmail, takes it from here.
      location.href = begun.mail;
      say(t('todayBegun'), () => begun.undo().catch(failed));
    }, failed);
  };
  const query = (text: string) => {
    setSearch(old => ({ ...old, query: text }));
    findCandidates(db, text, thisMoment()).then(
      results => setSearch(old => (old.query === text ? { query: text, results } : old)),
      failed,
    );
  };
  const choose = async (side: Side, id: string | undefined) => {
    query('');
    const client = id === undefined ? undefined : await getClient(db, id);
    const words = client?.facts[side]?.value;
    setChosen(old => {
      const { [side]: _before, ...other } = old ?? {};
      return client
        ? { ...other, [side]: { id: client.id, name: client.name, ...(words ? { words } : {}) } }
        : other;
    });
  };
  const inUse = (a: string | undefined, b: string | undefined) =>
    known.some(
      ({ state, clientIds }) =>
        (state === 'asked' || state === 'made') && a && b && clientIds.includes(a) && clientIds.includes(b),
    );
  const person = (id: string, side: Side) => {
    const client = people.get(id);
    const words = client?.facts[side]?.value;
    return {
      name: client?.name ?? t('clientGone'),
      href: linkTo('client', id),
      ...(words ? { words } : {}),
    };
  };
  return (
    <>
      <header class="page-h">
        <h1>{t('navIntroductions')}</h1>
        <p class="soft">{t('introText')}</p>
        <span class="end row">
          <button
            type="button"
            class="btn btn-yes"
            aria-expanded={chosen !== undefined}
            onClick={() => setChosen(chosen ? undefined : {})}
          >
            <Icon of={plus} />
            {t('introByHand')}
          </button>
        </span>
      </header>
      {chosen && (
        <IntroduceByHand
          chosen={chosen}
          search={{
            ...search,
            results: search.results.filter(({ id }) => id !== chosen.needs?.id && id !== chosen.offers?.id),
          }}
          known={inUse(chosen.needs?.id, chosen.offers?.id)}
          onQuery={query}
          onChoose={(side, id) => {
            choose(side, id).catch(failed);
          }}
          onAsk={(side, why) => {
            const { needs, offers } = chosen;
            if (!needs || !offers) return;
            setChosen(undefined);
            open(act.begin({ needs: needs.id, offers: offers.id, why }, side));
          }}
          onClose={() => setChosen(undefined)}
        />
      )}
      {ideas.length === 0 && known.length === 0 && !chosen && (
        <Empty icon={share} title={t('introNone')} text={t(told > 1 ? 'introNoneYet' : 'introNoneText')} />
      )}
      {known.length > 0 && (
        <section class="stack-3 intro-part" aria-labelledby="intro-known">
          <h2 id="intro-known">{t('introUnderWay')}</h2>
          <div class="care-cards">
            {known.map(one => (
              <IntroductionCard
                key={one.id}
                one={one}
                needs={person(one.clientIds[0] ?? '', 'needs')}
                offers={person(one.clientIds[1] ?? '', 'offers')}
                onAsk={side => open(act.ask(one, side))}
                onYes={(side, yes) => done(act.yes(one, side, yes))}
                onIntroduce={() => open(act.introduce(one))}
                onOutcome={state => done(act.outcome(one, state))}
                onRemove={() => done(act.remove(one))}
              />
            ))}
          </div>
        </section>
      )}
      {ideas.length > 0 && (
        <section class="stack-3 intro-part" aria-labelledby="intro-ideas">
          <h2 id="intro-ideas">{t('introIdeas')}</h2>
          <div class="care-cards">
            {ideas.map(one => {
              const [needs, offers] = [person(one.needs, 'needs'), person(one.offers, 'offers')];
              return (
                <IntroductionIdea
                  key={one.id}
                  needs={needs}
                  offers={offers}
                  onAsk={side => open(act.begin(one, side))}
                  onNotThis={() => done(act.notThis(one), t('todayHidden', needs.name))}
                />
              );
            })}
          </div>
        </section>
      )}
      <div class="intro-part">
        <SameWordsCard
          groups={same}
          onAdd={text => {
            const words = wordsTyped(text);
            if (words.length < 2) return false;
            done(act.same(words), t('sameWordsKept', words.join(' = ')));
            return true;
          }}
          onRemove={group => done(act.notSame(group), t('sameWordsGone', group.words.join(' = ')))}
        />
      </div>
    </>
  );
}
