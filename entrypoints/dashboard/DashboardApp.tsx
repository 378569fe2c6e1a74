import type { ComponentType } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { BookTrouble } from '../../components/BookTrouble';
import { SideNav } from '../../components/dashboard/SideNav';
import { localDate } from '../../components/format';
import { Toast } from '../../components/Toast';
import { Welcome } from '../../components/Welcome';
import { t } from '../../lib/i18n';
import type { DashboardStore } from './dashboard-store';
import { openPanel, panelCanOpen } from './open-panel';
import type { DashboardPage, PageProps } from './page';
import { PAGES } from './pages';
import { linkTo } from './route';
import { siteActions } from './site-actions';

/** First run, then the pages. */
export function DashboardApp({ store }: { store: DashboardStore }) {
  if (store.welcome.value) return <FirstRun store={store} />;
  const [id, ...rest] = store.path.value;
  // Where nothing is asked for, a page of the navigation: those under another one need more than their name.
  const bookOff = store.settings.value.policy.book === false;
  const pages = bookOff ? PAGES.filter(one => one.group !== 'work') : PAGES;
  const page = pages.find(one => one.id === id) ?? pages.find(one => one.under === undefined)!;
  return (
    <div class="dash">
      <SideNav
        current={page.under ?? page.id}
        items={pages
          .filter(one => one.under === undefined)
          .map(({ id, label, icon, group }) => ({
            id,
            label: label(),
            icon,
            group,
            href: linkTo(id),
            count: store.navCounts.value[id],
          }))}
      />
      {store.trouble.value && page.group === 'work' ? (
        <main class="main">
          <div class="page-h">
            <h1>{page.label()}</h1>
          </div>
          <BookTrouble code={store.trouble.value} />
        </main>
      ) : (
        <PageFrame
          key={page.id}
          page={page}
          rest={rest}
          store={store}
          {...(bookOff && id !== page.id ? { note: t('teamBookOff') } : {})}
        />
      )}
      <Toast
        {...(store.toast.value ? { toast: store.toast.value } : {})}
        onClose={() => {
          store.toast.value = undefined;
        }}
      />
    </div>
  );
}

interface FrameProps extends PageProps {
  page: DashboardPage;
  /** Why it is this page that is shown. */
  note?: string;
}

/** Brings a page's code, then shows it; its name is the window's title. */
function PageFrame({ page, note, rest, store }: FrameProps) {
  const [Page, setPage] = useState<ComponentType<PageProps>>();
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = `${page.label()} · ${t('extensionName')}`;
    let here = true;
    page.load().then(loaded => here && setPage(() => loaded));
    // Who came by a link that is gone now reads on here; who came by the navigation stays there.
    if (document.activeElement === document.body && store.moved) main.current?.focus();
    store.moved = true;
    return () => {
      here = false;
    };
  }, [page, store]);
  return (
    <main class="main" ref={main} tabIndex={-1}>
      {note && <p class="note page-note">{note}</p>}
      {Page && <Page store={store} rest={rest} />}
    </main>
  );
}

function FirstRun({ store }: { store: DashboardStore }) {
  const { sites, accounts, panelKeys } = store;
  const act = useMemo(() => siteActions(store), [store]);
  return (
    <Welcome
      sites={sites.value}
      accounts={accounts.value}
      today={localDate(Date.now())}
      panelKeys={panelKeys.value}
      lint={store.lint}
      onSite={act.onSite}
      onAddSite={act.onAddSite}
      onWork={store.setWork}
      onPanel={panelCanOpen ? openPanel : undefined}
      onDone={() => {
        const to = linkTo('settings');
        const done = () => store.showWelcome(false);
        if (location.hash === to) return done();
        // Not before the address is there, or another page would be shown for a moment.
        window.addEventListener('hashchange', done, { once: true });
        location.hash = to;
      }}
    />
  );
}
