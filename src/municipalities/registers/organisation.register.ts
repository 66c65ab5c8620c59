import { z } from 'zod';
import type { RegisterAnswer, RegisteredOrganisation } from '../../contract/registers.js';
import type { RegisterLine } from './register.line.js';
import { rowsOf } from './rows.rules.js';

const Address = z.object({ kommunenummer: z.string().optional(), poststed: z.string().optional() });

/** What is read of a unit; addresses of people, telephones and roles are left where they are. */
const Unit = z.object({
  organisasjonsnummer: z.string(),
  navn: z.string(),
  organisasjonsform: z.object({ kode: z.string() }),
  forretningsadresse: Address.nullish(),
  postadresse: Address.nullish(),
  registrertIFrivillighetsregisteret: z.boolean().nullish(),
  konkurs: z.boolean().nullish(),
  underAvvikling: z.boolean().nullish(),
  slettedato: z.string().nullish(),
});
type Unit = z.infer<typeof Unit>;

const Units = z.object({ _embedded: z.object({ enheter: rowsOf(Unit) }).optional() });

/** What an organisation says it does; the name is only there where the register has one in the language that was asked for. */
const Category = z.object({
  kategori: z.string(),
  navn: z.string().nullish(),
  rekkefoelge: z.number().nullish(),
});
const Voluntary = z.object({
  respons_klasse: z.string().nullish(),
  icnpoKategorier: rowsOf(Category).nullish(),
});

/** How the register answers for one that has left it, as well as for one that is there. */
const hasLeft = 'FrivilligOrganisasjonSlettet';

/** Forms that are a person, or what a person leaves: they are nobody's organisation. */
const personal = new Set(['ENK', 'PERS', 'TVAM', 'BO', 'KBO']);
const atMost = 20;
const isNumber = /^\d{9}$/;

/** Looks organisations up in Enhetsregisteret, and one by its number in Frivillighetsregisteret too. */
export class OrganisationRegister {
  constructor(private readonly line: RegisterLine | undefined) {}

  /** Organisations by a part of their name or by their number; roles are never asked for. */
  async find(query: string): Promise<RegisterAnswer<RegisteredOrganisation>> {
    const number = query.replace(/[\s.]/g, '');
    const units = isNumber.test(number) ? await this.byNumber(number) : await this.byName(query);
    if (units === undefined) return { items: [], reachable: false };
    return { items: units, reachable: true };
  }

  private async byName(name: string): Promise<RegisteredOrganisation[] | undefined> {
    const words = new URLSearchParams({ navn: name, size: String(atMost) });
    const answer = await this.line?.ask(`/enhetsregisteret/api/enheter?${words}`, Units);
    return answer === undefined ? undefined : organisationsIn(answer?._embedded?.enheter ?? []);
  }

  private async byNumber(number: string): Promise<RegisteredOrganisation[] | undefined> {
    const unit = await this.line?.ask(`/enhetsregisteret/api/enheter/${number}`, Unit);
    if (unit === undefined) return undefined;
    const found = organisationsIn(unit === null ? [] : [unit]);
    return Promise.all(found.map(async (one) => (one.voluntary ? { ...one, ...(await this.of(number)) } : one)));
  }

  /** What a voluntary organisation says it does; without an answer, what is known stands. */
  private async of(number: string): Promise<Partial<RegisteredOrganisation>> {
    const path = `/frivillighetsregisteret/api/frivillige-organisasjoner/${number}?spraak=NOB`;
    const answer = await this.line?.ask(path, Voluntary);
    if (answer?.respons_klasse === hasLeft) return { voluntary: false };
    const inTheirOrder = (answer?.icnpoKategorier ?? []).toSorted((one, other) => placeOf(one) - placeOf(other));
    return { categories: inTheirOrder.map(({ navn, kategori }) => navn ?? inWords(kategori)) };
  }
}

const placeOf = ({ rekkefoelge }: z.infer<typeof Category>) => rekkefoelge ?? Number.MAX_SAFE_INTEGER;

/** A code of the register's as somebody can read it: `ICNPOKategori.sosialeTjenester` is «Sosiale tjenester». */
function inWords(code: string): string {
  const words = code.replace(/^.*\./, '').replace(/\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function organisationsIn(units: readonly Unit[]): RegisteredOrganisation[] {
  return units.filter(({ organisasjonsform }) => !personal.has(organisasjonsform.kode)).map(organisationOf);
}

function organisationOf(unit: Unit): RegisteredOrganisation {
  const address = unit.forretningsadresse ?? unit.postadresse;
  return {
    organisationNumber: unit.organisasjonsnummer,
    name: unit.navn,
    form: unit.organisasjonsform.kode,
    municipalityNumber: address?.kommunenummer ?? null,
    place: address?.poststed ?? null,
    voluntary: unit.registrertIFrivillighetsregisteret === true,
    ending: [unit.konkurs === true, unit.underAvvikling === true, Boolean(unit.slettedato)].some(Boolean),
    categories: [],
  };
}
