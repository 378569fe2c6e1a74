import { t, tn } from '../lib/i18n';
import { CommitmentList } from './CommitmentList';
import { ContactPoints } from './ContactPoints';
import { CareSection } from './care/CareSection';
import { DateList } from './DateList';
import { FactList, factSummary } from './FactList';
import { InteractionList } from './InteractionList';
import type { KnownClientProps } from './KnownClient';
import { NoteList } from './NoteList';
import { OpenThing } from './OpenThing';
import { Section } from './Section';
import { TierChoice, tierSummary } from './TierChoice';
import { OtherPeople } from './UnknownClient';

interface Props extends KnownClientProps {
  onAddNote: () => void;
}

/** What is looked at after the card: what is to be done, the follow-up, the contacts, the notes, the profile. */
export function BelowCard(props: Props) {
  const {
    card,
    client,
    interactions,
    fields,
    records,
    kindWords = [],
    moment,
    others = [],
    today,
    act,
  } = props;
  const notes = interactions.filter(event => event.channel === 'note');
  const contacts = interactions.filter(event => event.channel !== 'note');
  return (
    <>
      <CareSection records={records} kindWords={kindWords} moment={moment} today={today} act={act.care} />
      <Section title={t('followUp')} summary={tierSummary(client.tier, client.intervalDays, moment.owed)}>
        <div class="stack-3">
          <TierChoice
            tier={client.tier}
            intervalDays={client.intervalDays}
            owed={moment.owed}
            onTier={act.onTier}
            onInterval={act.onInterval}
          />
          <OpenThing text={client.openThing?.text} due={client.openThing?.due} onSave={act.onOpenThing} />
          {client.commitments && client.commitments.length > 0 && (
            <CommitmentList commitments={client.commitments} today={today} onKept={act.onKept} />
          )}
        </div>
      </Section>
      <Section title={t('contacts')} summary={tn('contactCount', contacts.length)} open={contacts.length > 0}>
        <InteractionList
          interactions={contacts}
          clientId={client.id}
          coverage={card.coverage}
          today={today}
          onPurpose={act.onPurpose}
          onContact={act.onContact}
          onNoteOf={act.onNoteOf}
          onDelete={act.onDelete}
        />
      </Section>
      <Section title={t('notes')} summary={tn('noteCount', notes.length)} open={notes.length > 0}>
        <NoteList
          notes={notes}
          today={today}
          onSave={act.onNoteOf}
          onDelete={act.onDelete}
          onAdd={props.onAddNote}
        />
      </Section>
      <Section title={t('profile')} summary={factSummary(client.facts, fields)}>
        <div class="stack-4">
          <FactList
            fields={fields}
            facts={client.facts}
            pinned={client.humanLine}
            today={today}
            onSave={act.onField}
            onPin={act.onPin}
          />
          <div class="stack">
            <h4>{t('reach')}</h4>
            <ContactPoints
              phoneText={props.phoneText}
              addresses={client.addresses}
              phones={client.phones}
              onAdd={act.onAddPoint}
              onRemoveAddress={act.onRemoveAddress}
              onRemovePhone={act.onRemovePhone}
            />
          </div>
          {props.dateKinds.length > 0 && (
            <div class="stack">
              <h4>{t('dates')}</h4>
              <DateList
                dates={client.dates}
                kinds={props.dateKinds}
                onAdd={act.onAddDate}
                onRemove={act.onRemoveDate}
              />
            </div>
          )}
          <div class="row wrap">
            <button type="button" class="btn btn-s" onClick={act.onOpenPage}>
              {t('cpOpenPage')}
            </button>
            <button type="button" class="btn btn-quiet btn-s" onClick={act.onDeleteClient}>
              {t('deleteClient')}
            </button>
          </div>
        </div>
      </Section>
      {others.length > 0 && (
        <div class="tab-body">
          <OtherPeople people={others} onOther={act.onOther} />
        </div>
      )}
    </>
  );
}
