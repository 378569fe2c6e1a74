import { t, tn } from '../../lib/i18n';
import { touchesOf } from '../../lib/insight/touches';
import { yearOf } from '../../lib/insight/year-of';
import { CommitmentList } from '../CommitmentList';
import { CareSection } from '../care/CareSection';
import { dateMs } from '../format';
import { InteractionList } from '../InteractionList';
import { NoteList } from '../NoteList';
import { OpenThing } from '../OpenThing';
import { TierChoice, tierSummary } from '../TierChoice';
import { OwedList, YearLine } from '../TierOwed';
import type { ClientPageProps } from './ClientPage';
import { EventEditor } from './EventEditor';
import { OrdersCard } from './OrdersCard';
import { ValueCard } from './ValueCard';
import type { ValueWords } from './value-words';

interface Props extends Omit<ClientPageProps, 'value'> {
  value?: ValueWords;
  onAddNote: () => void;
}

/** Beside the profile: contacts, notes, follow-up, value, orders. */
export function ClientSide({ client, card, interactions, search, today, act, value, ...rest }: Props) {
  const notes = interactions.filter(event => event.channel === 'note');
  const contacts = interactions.filter(event => event.channel !== 'note');
  return (
    <div class="stack-4 pside">
      <div class="card pcare">
        <CareSection
          records={rest.records}
          kindWords={[]}
          moment={rest.moment}
          today={today}
          act={act.care}
          open
        />
      </div>
      <section class="card stack-3" aria-labelledby="contacts-title">
        <div class="row">
          <h2 id="contacts-title">{t('contacts')}</h2>
          <span class="soft num end">{tn('contactCount', contacts.length)}</span>
        </div>
        <div>
          <InteractionList
            interactions={contacts}
            clientId={client.id}
            coverage={card.coverage}
            today={today}
            writtenBy={rest.writtenBy}
            onPurpose={act.onPurpose}
            onContact={act.onContact}
            onNoteOf={act.onNoteOf}
            onDelete={act.onDelete}
            renderMore={(event, close) => (
              <EventEditor
                event={event}
                search={{ ...search, results: search.results.filter(({ id }) => id !== client.id) }}
                onCorrect={act.onCorrect}
                onMove={act.onMove}
                onQuery={act.onQuery}
                onClose={close}
              />
            )}
          />
        </div>
      </section>
      <section class="card stack-3" aria-labelledby="notes-title">
        <h2 id="notes-title">{t('notes')}</h2>
        <div>
          <NoteList
            notes={notes}
            today={today}
            onSave={act.onNoteOf}
            onDelete={act.onDelete}
            onAdd={rest.onAddNote}
            writtenBy={rest.writtenBy}
          />
        </div>
      </section>
      <section class="card stack-3" aria-labelledby="follow-title">
        <div class="row wrap">
          <h2 id="follow-title">{t('followUp')}</h2>
          <span class="soft num end">{tierSummary(client.tier, client.intervalDays, rest.moment.owed)}</span>
        </div>
        <TierChoice
          tier={client.tier}
          intervalDays={client.intervalDays}
          owed={rest.moment.owed}
          onTier={act.onTier}
          onInterval={act.onInterval}
        />
        {client.tier && rest.moment.owed && (
          <OwedList
            tier={client.tier}
            intervalDays={client.intervalDays}
            owed={rest.moment.owed}
            clocks={rest.clocks}
          />
        )}
        <YearLine
          year={yearOf(
            touchesOf(client.id, interactions, rest.moment),
            Math.round(dateMs(today) / 86_400_000),
          )}
        />
        <OpenThing text={client.openThing?.text} due={client.openThing?.due} onSave={act.onOpenThing} />
        {client.commitments && client.commitments.length > 0 && (
          <CommitmentList commitments={client.commitments} today={today} onKept={act.onKept} />
        )}
      </section>
      <ValueCard
        sales={client.annualSales}
        lost={client.lost}
        value={value}
        currency={rest.currency}
        currencies={rest.currencies}
        today={today}
        onSales={act.onSales}
        onLost={act.onLost}
      />
      <OrdersCard
        records={rest.records}
        importHref={rest.links.orders}
        currency={client.annualSales?.currency ?? rest.currency}
        today={today}
        onOrder={act.onOrder}
        onOrderGone={act.onOrderGone}
      />
    </div>
  );
}
