import type { TaskField } from '../../task/task';

const person =
	/(?:first|last|given|family|full)[\s_]?name|surname|reported[\s_]?by|contact(?:[\s_](?:name|person))?$|vorname|nachname|ansprechpartner|prénom|apellido|cognome|voornaam|achternaam|imię|nazwisko|förnamn|efternamn/iu;
const company =
	/company|account[\s_]?name|account$|organi[sz]ation|customer|client|firma|kunde|unternehmen|entreprise|société|empresa|azienda|bedrijf|klant|klient|företag|会社/iu;
/** Fields that ask for our own side, or for somebody in between. */
const ofOurSide =
	/supplier|vendor|seller|recipient|addressee|owner|assign|assistant|reporting|(?:^|\s)our\s|sales\s?rep|lieferant|fournisseur|proveedor|fornitore|leverancier|dostawca|leverantör/iu;

/** Whose name or address a field asks for; undefined for all else, and for what is of our own side. */
export function roleOf({
	label,
	name,
	type,
}: TaskField): 'person' | 'company' | 'email' | undefined {
	const asked = label || name;
	if (ofOurSide.test(asked)) return undefined;
	if (type === 'email') return 'email';
	if (type !== 'text') return undefined;
	if (person.test(asked)) return 'person';
	return company.test(asked) ? 'company' : undefined;
}

export const isGivenName = ({ label, name }: TaskField): boolean =>
	/(?:first|given)[\s_]?name|vorname|prénom|voornaam|imię|förnamn|fornavn/iu.test(label || name);
export const isFamilyName = ({ label, name }: TaskField): boolean =>
	/(?:last|family)[\s_]?name|surname|nachname|familienname|apellidos?|cognome|achternaam|nazwisko|efternamn/iu.test(
		label || name,
	);
export const isReporter = ({ label, name }: TaskField): boolean =>
	/reported[\s_]?by|reporter|gemeldet von|signalé par/iu.test(label || name);
