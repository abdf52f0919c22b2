import type { ComponentChildren } from 'preact';

/** Label and value. What has no value is left out. */
export function Oplysninger({ rader }: { rader: readonly (readonly [string, ComponentChildren])[] }) {
  return (
    <dl class="oplysninger">
      {rader
        .filter(([, value]) => value !== undefined && value !== null && value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

export function Maerkat({
  farve,
  children,
}: {
  farve: 'success' | 'info' | 'warning' | 'error';
  children: ComponentChildren;
}) {
  return <span class={`badge badge-${farve}`}>{children}</span>;
}
