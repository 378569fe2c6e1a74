import '../../components/panel.css';
import { render } from 'preact';
import { openBook } from '../../lib/db/book';
import { uiLanguage } from '../../lib/i18n';
import { readSettings } from '../../lib/settings';
import { PanelApp } from './PanelApp';
import { createPanelStore } from './panel-store';

document.documentElement.lang = uiLanguage();
const stop = new AbortController();
window.addEventListener('pagehide', () => stop.abort());

readSettings().then(settings => {
  const store = createPanelStore(openBook(), settings, stop.signal);
  render(<PanelApp store={store} />, document.getElementById('app') ?? document.body);
});
