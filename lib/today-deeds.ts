import type { TodayItem } from './care/today-item';
import type { Book } from './db/book';
import { markMorning } from './db/today';
import { t } from './i18n';
import { todayActions } from './today-actions';
import type { TodayView } from './today-view';

interface Place {
  db: Book;
  view: () => TodayView | undefined;
  say: (text: string, undo?: () => void) => void;
  failed: () => void;
}

/** What panel and dashboard do alike with an item of Today, with what is said of it and its way back. */
export function todayDeeds({ db, view, say, failed }: Place) {
  const act = todayActions(db);
  const done = (work: Promise<() => Promise<unknown>>, text: string) => {
    work.then(undo => say(text, () => undo().catch(failed)), failed);
  };
  return {
    onBegin: (item: TodayItem) => {
      const now = view();
      if (!now) return;
      act.begin(item, now).then(begun => {
        if (!begun) return;
        // The person's own mail program, or webmail, takes it from here.
        location.href = begun.mail;
        const { undo } = begun;
        say(t('todayBegun'), undo ? () => undo().catch(failed) : undefined);
      }, failed);
    },
    onSnooze: (item: TodayItem, until?: string) => {
      const now = view();
      if (!now) return;
      const day =
        until ?? new Date(Date.parse(`${now.today}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
      done(act.snooze(item, day), t('todaySnoozed', item.name));
    },
    onDone: (item: TodayItem) => {
      const now = view();
      if (now) done(act.done(item, now.today), t('todayDoneToast', item.name));
    },
    onNotThis: (item: TodayItem) => done(act.notThis(item), t('todayHidden', item.name)),
    onRead: (read: boolean) => {
      const now = view();
      if (now) markMorning(db, now.today, read).catch(failed);
    },
  };
}
