/** Gives the person a file. */
export function download(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser reads it after this click has ended.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
