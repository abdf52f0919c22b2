/** Hands the browser a file to keep. The name must say nothing of anybody. */
export function gemSomFil(navn: string, type: string, ...dele: readonly BlobPart[]): void {
  const url = URL.createObjectURL(new Blob([...dele], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = navn;
  link.click();
  URL.revokeObjectURL(url);
}
