import type { ReasonOffer } from '../lib/care/playbook';
import type { Problem } from '../lib/care/record';
import type { InsertPlace } from '../lib/coach/insert';
import type { DayCount } from '../lib/counts';
import { t, tn } from '../lib/i18n';
import type { DraftRemarks, PromiseMade } from '../lib/language/remarks';
import type { DraftState } from '../lib/messages';
import { AnswerPick } from './AnswerPick';
import { Unfinished } from './CoachPopover';
import { ComplaintCheck } from './ComplaintCheck';
import { reasonName } from './call/call-words';
import { ProblemMail } from './care/ProblemMail';
import { Empty } from './Empty';
import { type FindingActions, FindingList } from './FindingList';
import { longDate } from './format';
import { Icon } from './Icon';
import { check, mail, pen } from './icons';
import { PromiseList } from './PromiseList';
import { type OverdueClient, ProspectNote } from './ProspectNote';
import { ToneMark } from './ToneMark';
import { WeekCounts } from './WeekCounts';
import { WordList } from './WordList';

/** How many answers of the playbook are offered. */
const MOST_ANSWERS = 3;

/** The client whom the draft goes to, where they are in the book. */
export interface DraftClient {
  id: string;
  /** How they are called: the nickname, else the first name. */
  name: string;
  /** Texts of the promises that are noted for them. */
  noted: string[];
  /** Their open problem. */
  problem?: Problem;
}

/** What is known for this draft. */
export interface KnownAnswers {
  reason: ReasonOffer;
  /** By what they last got in touch about: the message itself is not on the page. */
  lately: boolean;
}

export interface DraftActions extends FindingActions {
  onAnswer: (send: boolean) => void;
  onInsert: (words: string, place: InsertPlace) => void;
  /** A whole answer of the playbook goes into the draft. */
  onKnownAnswer: (reason: ReasonOffer, text: string) => void;
  onFollowUp: (promise: PromiseMade) => void;
  /** The complaint is kept in mind until it is followed up. */
  onProblem: () => void;
}

interface Props extends DraftActions {
  /** Offered where mails that are sent are not seen, and the client on screen is known. */
  onSent?: () => void;
  /** Absent where nothing is being written. */
  draft?: DraftState;
  keys: boolean;
  refused?: { finding: string; text: string };
  client?: DraftClient;
  /** The replies of this week; absent while there are none. */
  week?: DayCount;
  /** Key clients who are overdue, where the draft goes to a prospect. */
  prospect?: readonly OverdueClient[];
  onPick?: (id: string) => void;
  known?: KnownAnswers;
  /** All reasons that have answers, to search in. */
  playbook?: readonly ReasonOffer[];
  /** Words to begin and to end with, that fit this draft. */
  phrases?: { openers: string[]; closers: string[] };
}

/** The draft that is being written: its three thirds and what to look at. */
export function DraftTab({ draft, week, onSent, ...rest }: Props) {
  const count = draft?.findings.length ?? 0;
  return (
    <>
      {/* Said once when the number changes, not at each key. */}
      <p class="sr" role="status">
        {draft && (count > 0 ? tn('toLookAt', count) : t('nothingToMend'))}
      </p>
      {draft ? (
        <Draft draft={draft} week={week} {...rest} />
      ) : (
        <>
          <Empty icon={pen} title={t('noDraft')} text={t('noDraftText')} />
          {week && (
            <div class="tab-body">
              <WeekCounts week={week} />
            </div>
          )}
        </>
      )}
      {onSent && (
        <div class="tab-body row">
          <button type="button" class="btn btn-s" onClick={onSent}>
            <Icon of={mail} />
            {t('sentByHand')}
          </button>
        </div>
      )}
    </>
  );
}

function Draft(props: Props & { draft: DraftState }) {
  const {
    draft,
    prospect,
    onPick,
    keys,
    refused,
    client,
    week,
    phrases,
    known,
    playbook,
    onKnownAnswer,
    onAnswer,
    onInsert,
    onFollowUp,
    onProblem,
    ...act
  } = props;
  const { findings, tone, asking, paints, remarks } = draft;
  return (
    <div class="stack-4 tab-body">
      {prospect && prospect.length > 0 && onPick && !asking && (
        <ProspectNote overdue={prospect} onPick={onPick} />
      )}
      {known && !asking && (
        <WordList
          title={t(known.lately ? 'knownLately' : 'knownAnswer', reasonName(known.reason))}
          words={known.reason.answers.slice(0, MOST_ANSWERS).map(({ text }) => text)}
          onInsert={text => onKnownAnswer(known.reason, text)}
        />
      )}
      <ToneMark tone={tone} />
      {asking?.unfinished && <Unfinished onAnswer={onAnswer} />}
      {findings.length > 0 ? (
        <FindingList
          findings={findings}
          keys={keys}
          asked={asking?.findings}
          refused={refused}
          onAnswer={asking && !asking.unfinished ? onAnswer : undefined}
          {...act}
        />
      ) : (
        !asking && (
          <p class="row">
            <Icon of={check} class="yes" />
            {remarks?.tone.yes ? t('sentence', t('startsWithYes')) : t('nothingToMend')}
          </p>
        )
      )}
      {!paints && <p class="note">{t('plainField')}</p>}
      {remarks && !asking && (
        <Remarks
          draft={draft}
          remarks={remarks}
          client={client}
          phrases={phrases}
          onInsert={onInsert}
          onFollowUp={onFollowUp}
          onProblem={onProblem}
        />
      )}
      {playbook && playbook.length > 0 && !asking && (
        <AnswerPick playbook={playbook} onInsert={onKnownAnswer} />
      )}
      {week && findings.length === 0 && !remarks?.complaint && <WeekCounts week={week} />}
    </div>
  );
}

interface RemarksProps extends Pick<Props, 'client' | 'phrases' | 'onInsert' | 'onFollowUp' | 'onProblem'> {
  draft: DraftState;
  remarks: DraftRemarks;
}

/** What the draft lacks, promises, and might begin and end with. */
function Remarks({ draft, remarks, client, phrases, onInsert, onFollowUp, onProblem }: RemarksProps) {
  const { complaint, promises, deadline, absent } = remarks;
  return (
    <>
      {deadline && (
        <p class="note is-due">{t('deadlineOpen', deadline.words, longDate(deadline.when.slice(0, 10)))}</p>
      )}
      {absent.map(name => (
        <p key={name} class="note is-due">
          {t('absentParty', name)}
        </p>
      ))}
      {client?.problem && <ProblemMail problem={client.problem} remarks={remarks} onInsert={onInsert} />}
      {complaint && (
        <ComplaintCheck
          complaint={complaint}
          onInsert={onInsert}
          // What is kept at already is not begun a second time from its own thread.
          {...(client && !client.problem ? { onProblem } : {})}
        />
      )}
      {promises.length > 0 && (
        <PromiseList
          promises={promises}
          noted={client?.noted ?? []}
          client={client?.name}
          onFollowUp={onFollowUp}
        />
      )}
      {phrases && draft.tone.start === 'plain' && !complaint && (
        <WordList
          title={t('openersTitle')}
          words={phrases.openers}
          onInsert={words => onInsert(words, 'start')}
        />
      )}
      {phrases && draft.tone.end === 'plain' && (
        <WordList
          title={t('closersTitle')}
          words={phrases.closers}
          onInsert={words => onInsert(words, 'end')}
        />
      )}
    </>
  );
}
