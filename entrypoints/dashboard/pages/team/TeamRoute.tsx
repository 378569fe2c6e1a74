import '../../../../components/in-out/in-out.css';
import '../../../../components/insight/insight.css';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { shortDate } from '../../../../components/format';
import { FileDrop } from '../../../../components/in-out/FileDrop';
import { HandOver } from '../../../../components/insight/HandOver';
import { QuestionChart } from '../../../../components/insight/QuestionChart';
import type { Span } from '../../../../components/insight/question';
import { QUESTIONS } from '../../../../components/insight/questions/index';
import { SpanPick } from '../../../../components/insight/SpanPick';
import { TeamTable } from '../../../../components/insight/TeamTable';
import { badFile, repName } from '../../../../components/insight/team-words';
import { WrongTable } from '../../../../components/insight/WrongTable';
import { authorId, thisMoment } from '../../../../lib/author';
import { digest } from '../../../../lib/clients/digest';
import { folderOf, putFolder } from '../../../../lib/db/folders';
import { t, tn } from '../../../../lib/i18n';
import { numbersOf } from '../../../../lib/insight/numbers';
import {
  LARGEST_FILE,
  type NumbersFile,
  numbersFile,
  readNumbers,
  writeNumbers,
} from '../../../../lib/insight/numbers-file';
import { byRep, repLines, teamNumbers } from '../../../../lib/insight/team';
import { insightInput } from '../../../../lib/insight-view';
import type { PageProps } from '../../page';
import { saveFile } from '../../save-file';
import { useLive } from '../../use-live';
import { canReadFolder, type Folder, filesIn, mayRead, nameFolder } from './folder';
import { ownPackNames } from './own-packs';

/** M4: a rep's file of numbers, and what the files of a team say. */
export function TeamRoute({ store }: PageProps) {
  const { db, failed, say } = store;
  const [code, setCode] = useState('');
  const [ownPacks, setOwnPacks] = useState<string[]>();
  const [files, setFiles] = useState<NumbersFile[]>([]);
  const [bad, setBad] = useState<string[]>([]);
  const [folder, setFolder] = useState<Folder>();
  const [rep, setRep] = useState('');
  const [span, setSpan] = useState<Span>('12w');
  useEffect(() => {
    // Another code than the one that events carry: a file leads to nothing else.
    authorId().then(id => setCode(digest(`numbers/${id}`)), failed);
    ownPackNames().then(setOwnPacks, failed);
  }, [failed]);
  const numbers = useLive(async () => numbersOf(await insightInput(db, thisMoment())), db, failed);
  const seen = useMemo(() => files.find(file => file.rep === rep) ?? teamNumbers(files), [files, rep]);
  const shown = useMemo(() => QUESTIONS.map(ask => ask(seen, span)), [seen, span]);

  const read = async (some: readonly File[], from: readonly NumbersFile[]) => {
    const good: NumbersFile[] = [];
    const wrong: string[] = [];
    for (const file of some) {
      const found =
        file.size > LARGEST_FILE ? { problem: { is: 'large' as const } } : readNumbers(await file.text());
      if ('file' in found) good.push(found.file);
      else wrong.push(badFile(file.name, found.problem));
    }
    setFiles(byRep([...from, ...good]));
    setBad(wrong);
  };
  const readFolder = async (named: Folder | undefined, ask = true) => {
    if (!named) return;
    setFolder(named);
    if (await mayRead(named, ask)) await read(await filesIn(named), []);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is opened
  useEffect(() => {
    folderOf(db, 'team').then(known => readFolder(known as Folder | undefined, false), failed);
  }, [db]);
  const last = files
    .map(({ on }) => on)
    .sort()
    .at(-1);
  const weeks = [...new Set(files.flatMap(file => file.weeks.map(({ week }) => week)))].sort().slice(-12);
  return (
    <div class="in-list">
      <header class="page-h">
        <h1>{t('tmTitle')}</h1>
        <p class="soft">{last ? tn('tmFrom', files.length, shortDate(last)) : t('tmText')}</p>
        <span class="end">{last && <SpanPick span={span} onPick={setSpan} />}</span>
      </header>
      <section class="card in-card" aria-labelledby="tm-files">
        <h2 id="tm-files">{t('tmFiles')}</h2>
        {!last && <p class="soft">{t('tmEmpty')}</p>}
        <FileDrop
          accept=".json"
          several
          label={t('tmDrop')}
          {...(canReadFolder() ? {} : { hint: t('tmNoFolder') })}
          onFiles={some => read(some, files).catch(failed)}
        />
        {canReadFolder() && (
          <span class="row wrap">
            <button
              type="button"
              class="btn"
              onClick={() =>
                nameFolder()
                  .then(async named => {
                    if (named) await putFolder(db, 'team', named);
                    await readFolder(named);
                  })
                  .catch(failed)
              }
            >
              {t('tmFolder')}
            </button>
            {folder && (
              <button type="button" class="btn btn-quiet" onClick={() => readFolder(folder).catch(failed)}>
                {t('tmFolderAgain', folder.name)}
              </button>
            )}
          </span>
        )}
        <div role="alert">
          {bad.map(text => (
            <p key={text} class="note is-late any-break">
              {text}
            </p>
          ))}
        </div>
      </section>
      {last && (
        <>
          <fieldset class="bare row wrap" aria-label={t('tmWho')}>
            {[
              { id: '', label: t('tmAll') },
              ...files.map(file => ({ id: file.rep, label: repName(file) })),
            ].map(one => (
              <button
                key={one.id}
                type="button"
                class="chip"
                aria-pressed={rep === one.id}
                onClick={() => setRep(one.id)}
              >
                {one.label}
              </button>
            ))}
          </fieldset>
          <TeamTable lines={repLines(files, { week: weeks[0] ?? '', month: (weeks[0] ?? '').slice(0, 7) })} />
          <WrongTable wrong={seen.wrong} />
          {shown.map(question => (
            <QuestionChart key={question.id} question={question} />
          ))}
        </>
      )}
      {numbers && code && ownPacks && (
        <HandOver
          code={code}
          textOf={name =>
            writeNumbers(numbersFile(numbers, { rep: code, ownPacks, ...(name ? { name } : {}) }))
          }
          onSave={text => {
            const name = `yesfirst-numbers-${numbers.on}.json`;
            saveFile(name, 'application/json', text);
            say(t('tmSaved', name));
          }}
        />
      )}
    </div>
  );
}
