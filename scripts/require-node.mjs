// The source is TypeScript that Node 24 runs by itself. On Linux x64 `npm ci` brings that Node along; elsewhere it must be one's own.
const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 24) {
  console.error(
    `Socialt frikort kræver Node 24. Denne maskine kører Node ${process.versions.node} (${process.platform} ${process.arch}).\n` +
      'På Linux x64 følger Node 24 med, når du kører "npm ci". På andre maskiner: installer Node 24 fra nodejs.org, og prøv igen.',
  );
  process.exit(1);
}
