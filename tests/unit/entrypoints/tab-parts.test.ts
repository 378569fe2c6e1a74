import { effect, signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { ActiveTab } from '../../../entrypoints/sidepanel/active-tab';
import { tabParts } from '../../../entrypoints/sidepanel/tab-parts';
import type { PageView } from '../../../lib/sites/adapter';

const view = (site: string, more: Partial<PageView> = {}): PageView =>
  ({ site, kind: 'thread', people: [], language: 'en', ...more }) as PageView;

describe('parts of the tab', () => {
  it('tells of a part only when that part changes', () => {
    const first = view('gmail', { account: 'me@acme.example' });
    const tab = signal<ActiveTab>({ id: 1, url: 'https://mail.example/', view: first });
    const parts = tabParts(tab);
    const told: string[] = [];
    for (const name of ['view', 'tabId', 'url', 'account', 'byHand'] as const)
      effect(() => {
        parts[name].value;
        told.push(name);
      });
    told.length = 0;
    // A pause in writing.
    tab.value = { ...tab.value, draft: {} as ActiveTab['draft'] };
    expect(told).toEqual([]);
    // Another thread of the same mailbox.
    tab.value = { ...tab.value, view: view('gmail', { account: 'me@acme.example' }) };
    expect(told).toEqual(['view']);
    expect(parts.account.value).toBe('me@acme.example');
    tab.value = { id: 2, url: 'https://other.example/' };
    expect(told.toSorted()).toEqual(['account', 'tabId', 'url', 'view', 'view']);
    expect(parts.view.value).toBeUndefined();
    expect(parts.byHand.value).toBe(false);
  });
});
