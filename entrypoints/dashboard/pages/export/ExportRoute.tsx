import '../../../../components/in-out/in-out.css';
import { useEffect, useState } from 'preact/hooks';
import { figure, fullTime, localDate } from '../../../../components/format';
import { BackupNote } from '../../../../components/in-out/BackupNote';
import { ChooseWho, type Who } from '../../../../components/in-out/ChooseWho';
import { ExportForm } from '../../../../components/in-out/ExportForm';
import { failureWords } from '../../../../components/in-out/import-words';
import { OpenSealed } from '../../../../components/in-out/OpenSealed';
import { type Purpose, SealForm } from '../../../../components/in-out/SealForm';
import { authorId, thisMoment } from '../../../../lib/author';
import { authors } from '../../../../lib/db/authors';
import { getClients } from '../../../../lib/db/clients';
import { findNames } from '../../../../lib/db/find-names';
import type { ExportOrder, IcsWords, Whom } from '../../../../lib/exchange/give-out';
import type { SealedView } from '../../../../lib/exchange/take-in';
import { CallError } from '../../../../lib/exchange/worker-calls';
import { t } from '../../../../lib/i18n';
import { changeSettings } from '../../../../lib/settings';
import { exchange } from '../../exchange';
import type { PageProps } from '../../page';

const ENDINGS: Record<ExportOrder['format'], string> = { vcard: 'vcf', csv: 'csv', ics: 'ics', json: 'json' };

/** Export, backup, hand-over, and what opens them again. `#/export/<id>,<id>` has these clients chosen. */
export function ExportRoute({ store, rest }: PageProps) {
  const { db, settings } = store;
  const [who, setWho] = useState<Who>({ all: true });
  const [working, setWorking] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const [open, setOpen] = useState<{ file: File; passphrase: string; view: SealedView }>();
  const [filled, setFilled] = useState(false);
  const [ownName, setOwnName] = useState('');
  useEffect(() => {
    db.clients.count().then(
      n => setFilled(n > 0),
      () => undefined,
    );
    Promise.all([authors(db), authorId()]).then(
      ([all, self]) => setOwnName(all.find(({ id }) => id === self)?.name ?? ''),
      () => undefined,
    );
    const ids = rest[0]?.split(',') ?? [];
    if (ids.length === 0) return;
    getClients(db, ids).then(
      clients => setWho({ all: false, clients: clients.map(({ id, name }) => ({ id, name })) }),
      () => undefined,
    );
  }, [db, rest[0]]);
  const whom: Whom = who.all ? 'all' : who.clients.map(({ id }) => id);
  const nobody = !who.all && who.clients.length === 0;

  async function at<T>(what: string, work: () => Promise<T>): Promise<T | undefined> {
    setWorking(what);
    setFailure(undefined);
    try {
      return await work();
    } catch (error) {
      setFailure(error instanceof CallError ? error.code : 'unknown');
      return undefined;
    } finally {
      setWorking(undefined);
    }
  }
  const save = (blob: Blob | undefined, name: string): boolean => {
    if (!blob) return false;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    // The browser has begun to read it by then.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    store.say(t('exSaved', name));
    return true;
  };
  const today = localDate(Date.now());

  const onExport = async (order: Omit<ExportOrder, 'whom'>) => {
    const { zone } = thisMoment();
    const blob = await at(t('exWorking'), () =>
      exchange()('exportFile', [{ ...order, whom }, icsWords(), zone]),
    );
    save(blob, `yesfirst-${today}.${ENDINGS[order.format]}`);
  };
  const onSeal = async (purpose: Purpose, passphrase: string, name?: string) => {
    const backup = purpose === 'backup';
    const author = await authorId();
    const blob = await at(t('exWorking'), () =>
      exchange()('sealBook', [
        {
          kind: backup ? 'backup' : 'hand-over',
          whom: backup ? 'all' : whom,
          own: purpose !== 'colleague',
          passphrase,
          author,
          ...(name === undefined ? {} : { name }),
        },
      ]),
    );
    const file = `yesfirst-${backup ? 'backup' : 'hand-over'}-${today}.yesfirst`;
    if (name !== undefined) setOwnName(name.trim());
    if (save(blob, file) && backup) await changeSettings(() => ({ lastBackup: Date.now() }));
  };
  const onShow = async (file: File, passphrase: string) => {
    const view = await at(t('exReading'), () => exchange()('viewSealed', [file, passphrase]));
    setOpen(view && { file, passphrase, view });
  };
  const onTakeIn = async () => {
    if (!open) return;
    const view = await at(t('exTaking'), () => exchange()('takeIn', [open.file, open.passphrase]));
    if (!view) return;
    setOpen(undefined);
    setFilled(true);
    store.say(t('exTaken', figure(view.fresh), figure(view.freshInteractions)));
  };
  const { lastBackup, policy } = settings.value;
  if (policy.export === false || policy.book === false)
    return (
      <div class="io">
        <div class="page-h">
          <h1>{t('exTitle')}</h1>
        </div>
        <p class="note">{t('teamExportOff')}</p>
      </div>
    );
  return (
    <div class="io">
      <div class="page-h">
        <h1>{t('exTitle')}</h1>
      </div>
      <BackupNote lastBackup={lastBackup} now={Date.now()} filled={filled} />
      <p class="note is-late" role="alert" hidden={!failure}>
        {failure && (sealedFailure(failure) ?? failureWords(failure))}
      </p>
      <p class="note" role="status" hidden={!working}>
        {working}
      </p>
      <ChooseWho who={who} onWho={setWho} find={text => findNames(db, text, { limit: 20 })} />
      {nobody && <p class="soft">{t('exNobody')}</p>}
      <ExportForm disabled={working !== undefined || nobody} onExport={onExport} />
      <SealForm
        disabled={working !== undefined}
        {...(lastBackup > 0 ? { last: fullTime(lastBackup) } : {})}
        name={ownName}
        onSeal={onSeal}
      />
      <OpenSealed
        disabled={working !== undefined}
        {...(open ? { view: open.view } : {})}
        onShow={onShow}
        onTakeIn={onTakeIn}
        onOther={() => setOpen(undefined)}
      />
    </div>
  );
}

const FAILURES: Record<string, () => string> = {
  passphrase: () => t('exFail_passphrase'),
  damaged: () => t('exFail_damaged'),
  newer: () => t('exFail_newer'),
  foreign: () => t('exFail_foreign'),
};
const sealedFailure = (code: string): string | undefined => FAILURES[code]?.();

const icsWords = (): IcsWords => ({
  calendar: t('exCalendar'),
  birthday: t('exIcsBirthday'),
  anniversary: t('exIcsAnniversary'),
  date: t('exIcsDate'),
  followUp: t('exIcsFollowUp'),
});
