import type { Page } from '@playwright/test';
import { type Extension, expect } from './extension';

/** Opens the settings page. */
export async function openSettings(yesfirst: Extension): Promise<Page> {
  const settings = await yesfirst.openOwn('dashboard.html');
  await settings.getByRole('button', { name: 'All settings' }).click();
  return settings;
}

/** Switches an address on as a person does: in the settings, and in the browser's own question. */
export async function switchOn(yesfirst: Extension, address: string): Promise<Page> {
  const { hostname } = new URL(address);
  const settings = await openSettings(yesfirst);
  await settings.getByRole('button', { name: 'Another webmail or CRM' }).click();
  await settings.getByRole('textbox', { name: 'Address of the site' }).fill(address);
  await settings.getByRole('button', { name: 'Allow' }).click();
  const prompt = await yesfirst.prompt();
  expect(prompt.text).toContain(hostname);
  await prompt.press('Allow');
  await expect(settings.getByRole('checkbox', { name: hostname })).toBeChecked();
  return settings;
}
