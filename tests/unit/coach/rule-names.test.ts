import { expect, it } from 'vitest';
import en from '../../../lib/coach/packs/en.json';
import zh from '../../../lib/coach/packs/zh_CN.json';
import messages from '../../../public/_locales/en/messages.json';

it('each rule that comes with Yesfirst has a name that a person would say, and no other rule', () => {
  const ids = new Set([...en.rules, ...zh.rules].map(rule => `rule_${rule.id.replaceAll('-', '_')}`));
  expect(Object.keys(messages).filter(key => key.startsWith('rule_'))).toEqual([...ids]);
});
