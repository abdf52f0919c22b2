import type { ComponentChildren } from 'preact';
import type { Dagfelter } from '../indtastning.ts';
import { tekster } from '../sprog.ts';
import { Fejltekst } from './fejl.tsx';

const T = tekster({
  da: { dag: 'Dag', maaned: 'Måned', aar: 'År', frivilligt: ' (frivilligt)' },
  en: { dag: 'Day', maaned: 'Month', aar: 'Year', frivilligt: ' (optional)' },
});

type Faelles = {
  id: string;
  navn: string;
  hjaelp?: ComponentChildren;
  fejl?: string | undefined;
  frivilligt?: boolean;
};

function describedBy(id: string, hjaelp: unknown, fejl: unknown): string | undefined {
  const ids = [hjaelp ? `${id}-hint` : '', fejl ? `${id}-error` : ''].filter((part) => part !== '');
  return ids.length > 0 ? ids.join(' ') : undefined;
}

function Hjaelp({ id, children }: { id: string; children: ComponentChildren }) {
  if (!children) return null;
  return (
    <span class="form-hint" id={`${id}-hint`}>
      {children}
    </span>
  );
}

type TekstProps = Faelles & {
  vaerdi: string;
  skift(vaerdi: string): void;
  type?: 'text' | 'email' | 'tel';
  tal?: 'numeric' | 'decimal';
  suffix?: string;
  bredde?: 'kort' | 'mellem' | 'lang';
  autocomplete?: string;
  max?: number;
  /** Texts that may be chosen; any other may be written. */
  forslag?: readonly string[];
};

export function Tekstfelt(p: TekstProps) {
  // The typings want one literal; the three behave alike.
  const kind = { type: (p.type ?? 'text') as 'tel' };
  const input = (
    <input
      id={p.id}
      class={`form-input felt-${p.bredde ?? 'lang'}`}
      {...kind}
      inputMode={p.tal}
      value={p.vaerdi}
      autocomplete={p.autocomplete ?? 'off'}
      spellcheck={false}
      maxLength={p.max}
      aria-invalid={p.fejl ? true : undefined}
      aria-describedby={describedBy(p.id, p.hjaelp, p.fejl)}
      required={!p.frivilligt}
      list={p.forslag && `${p.id}-forslag`}
      onInput={(event) => p.skift(event.currentTarget.value)}
    />
  );
  return (
    <div class={`form-group${p.fejl ? ' form-error' : ''}`}>
      <label class="form-label" for={p.id}>
        {p.navn}
        {p.frivilligt && <span class="weight-normal">{T().frivilligt}</span>}
      </label>
      <Hjaelp id={p.id}>{p.hjaelp}</Hjaelp>
      <Fejltekst id={p.id} besked={p.fejl} />
      {p.suffix ? (
        <div class={`form-input-wrapper form-input-wrapper--suffix felt-${p.bredde ?? 'lang'}`}>
          {input}
          <div class="form-input-suffix" aria-hidden="true">
            {p.suffix}
          </div>
        </div>
      ) : (
        input
      )}
      {p.forslag && (
        <datalist id={`${p.id}-forslag`}>
          {p.forslag.map((tekst) => (
            <option key={tekst} value={tekst} />
          ))}
        </datalist>
      )}
    </div>
  );
}

type OmraadeProps = Pick<TekstProps, keyof Faelles | 'vaerdi' | 'skift' | 'max'> & { linjer: number };

/** A text of several lines. */
export function Tekstomraade(p: OmraadeProps) {
  return (
    <div class={`form-group${p.fejl ? ' form-error' : ''}`}>
      <label class="form-label" for={p.id}>
        {p.navn}
        {p.frivilligt && <span class="weight-normal">{T().frivilligt}</span>}
      </label>
      <Hjaelp id={p.id}>{p.hjaelp}</Hjaelp>
      <Fejltekst id={p.id} besked={p.fejl} />
      <textarea
        id={p.id}
        class="form-input felt-lang"
        rows={p.linjer}
        value={p.vaerdi}
        maxLength={p.max}
        aria-invalid={p.fejl ? true : undefined}
        aria-describedby={describedBy(p.id, p.hjaelp, p.fejl)}
        required={!p.frivilligt}
        onInput={(event) => p.skift(event.currentTarget.value)}
      />
    </div>
  );
}

/** Day, month, year, without jumping from one to the next. The first field has the id that an error leads to. */
export function Datofelt(p: Faelles & { vaerdi: Dagfelter; skift(vaerdi: Dagfelter): void }) {
  const part = (key: keyof Dagfelter, klasse: string, max: number) => (
    <div class={`form-group form-group-${klasse}`}>
      <label class="form-label" for={key === 'dag' ? p.id : `${p.id}-${key}`}>
        {T()[key]}
      </label>
      <input
        id={key === 'dag' ? p.id : `${p.id}-${key}`}
        class="form-input"
        type="text"
        inputMode="numeric"
        autocomplete="off"
        maxLength={max}
        value={p.vaerdi[key]}
        aria-invalid={p.fejl ? true : undefined}
        required={!p.frivilligt}
        onInput={(event) => p.skift({ ...p.vaerdi, [key]: event.currentTarget.value })}
      />
    </div>
  );
  return (
    <div class={`form-group${p.fejl ? ' form-error' : ''}`}>
      <fieldset aria-describedby={describedBy(p.id, p.hjaelp, p.fejl)}>
        <legend class="form-label">
          {p.navn}
          {p.frivilligt && <span class="weight-normal">{T().frivilligt}</span>}
        </legend>
        <Hjaelp id={p.id}>{p.hjaelp}</Hjaelp>
        <Fejltekst id={p.id} besked={p.fejl} />
        <div class="date-group mt-3">
          {part('dag', 'day', 2)}
          {part('maaned', 'month', 2)}
          {part('aar', 'year', 4)}
        </div>
      </fieldset>
    </div>
  );
}

type ValgProps<V extends string> = Faelles & {
  vaerdi: V | undefined;
  skift(vaerdi: V): void;
  valg: readonly { readonly vaerdi: V; readonly tekst: string; readonly hjaelp?: string }[];
};

export function Valg<V extends string>(p: ValgProps<V>) {
  return (
    <div class={`form-group${p.fejl ? ' form-error' : ''}`}>
      <fieldset aria-describedby={describedBy(p.id, p.hjaelp, p.fejl)}>
        <legend class="form-label">{p.navn}</legend>
        <Hjaelp id={p.id}>{p.hjaelp}</Hjaelp>
        <Fejltekst id={p.id} besked={p.fejl} />
        {p.valg.map(({ vaerdi, tekst, hjaelp }, i) => {
          const id = i === 0 ? p.id : `${p.id}-${i}`;
          return (
            <div class="form-group-radio" key={vaerdi}>
              <input
                type="radio"
                class="form-radio"
                id={id}
                name={p.id}
                value={vaerdi}
                checked={p.vaerdi === vaerdi}
                aria-describedby={hjaelp ? `${id}-valg-hint` : undefined}
                onChange={() => p.skift(vaerdi)}
              />
              <label for={id}>{tekst}</label>
              {hjaelp && (
                <span class="form-hint" id={`${id}-valg-hint`}>
                  {hjaelp}
                </span>
              )}
            </div>
          );
        })}
      </fieldset>
    </div>
  );
}

type FlervalgProps<V extends string> = Faelles & {
  vaerdi: readonly V[];
  skift(vaerdi: readonly V[]): void;
  valg: readonly { readonly vaerdi: V; readonly tekst: string }[];
};

/** Any number of some choices. The first has the id that an error leads to. */
export function Flervalg<V extends string>(p: FlervalgProps<V>) {
  return (
    <div class={`form-group${p.fejl ? ' form-error' : ''}`}>
      <fieldset aria-describedby={describedBy(p.id, p.hjaelp, p.fejl)}>
        <legend class="form-label">{p.navn}</legend>
        <Hjaelp id={p.id}>{p.hjaelp}</Hjaelp>
        <Fejltekst id={p.id} besked={p.fejl} />
        {p.valg.map(({ vaerdi, tekst }, i) => {
          const id = i === 0 ? p.id : `${p.id}-${i}`;
          const valgt = p.vaerdi.includes(vaerdi);
          const skift = () => p.skift(valgt ? p.vaerdi.filter((v) => v !== vaerdi) : [...p.vaerdi, vaerdi]);
          return (
            <div class="form-group-checkbox" key={vaerdi}>
              <input type="checkbox" class="form-checkbox" id={id} checked={valgt} onChange={skift} />
              <label for={id}>{tekst}</label>
            </div>
          );
        })}
      </fieldset>
    </div>
  );
}

type KrydsProps = Omit<Faelles, 'navn' | 'frivilligt'> & {
  tekst: string;
  vaerdi: boolean;
  skift(vaerdi: boolean): void;
};

export function Kryds(p: KrydsProps) {
  return (
    <div class={`form-group${p.fejl ? ' form-error' : ''}`}>
      <Fejltekst id={p.id} besked={p.fejl} />
      <div class="form-group-checkbox">
        <input
          type="checkbox"
          class="form-checkbox"
          id={p.id}
          checked={p.vaerdi}
          aria-invalid={p.fejl ? true : undefined}
          aria-describedby={describedBy(p.id, p.hjaelp, p.fejl)}
          onChange={(event) => p.skift(event.currentTarget.checked)}
        />
        <label for={p.id}>{p.tekst}</label>
        <Hjaelp id={p.id}>{p.hjaelp}</Hjaelp>
      </div>
    </div>
  );
}

type UdvalgProps = Omit<Faelles, 'hjaelp' | 'frivilligt'> & {
  vaerdi: string;
  skift(vaerdi: string): void;
  valg: readonly { readonly vaerdi: string; readonly tekst: string }[];
};

export function Udvalg(p: UdvalgProps) {
  return (
    <div class={`form-group${p.fejl ? ' form-error' : ''}`}>
      <label class="form-label" for={p.id}>
        {p.navn}
      </label>
      <Fejltekst id={p.id} besked={p.fejl} />
      <select
        id={p.id}
        class="form-select"
        value={p.vaerdi}
        aria-invalid={p.fejl ? true : undefined}
        aria-describedby={describedBy(p.id, undefined, p.fejl)}
        onChange={(event) => p.skift(event.currentTarget.value)}
      >
        {p.valg.map(({ vaerdi, tekst }) => (
          <option key={vaerdi} value={vaerdi}>
            {tekst}
          </option>
        ))}
      </select>
    </div>
  );
}
