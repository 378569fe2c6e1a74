import '../../components/dashboard.css';
import { render } from 'preact';
import { openBook } from '../../lib/db/book';
import { uiLanguage } from '../../lib/i18n';
import { readSettings } from '../../lib/settings';
import { DashboardApp } from './DashboardApp';
import { createDashboardStore } from './dashboard-store';

document.documentElement.lang = uiLanguage();
const stop = new AbortController();
window.addEventListener('pagehide', () => stop.abort());

readSettings().then(settings => {
  const store = createDashboardStore(openBook(), settings, stop.signal);
  render(<DashboardApp store={store} />, document.getElementById('app') ?? document.body);
});
