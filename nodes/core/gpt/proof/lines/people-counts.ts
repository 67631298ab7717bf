import { names, type LineKind } from './line-kind';

/** What is counted: all people of a company, some of them, or other things. */
export const peopleCounts: LineKind[] = [
	{
		names: names(
			'employees|employee|staff|head count|headcount|people|mitarbeit|beschäftigt|angestellte|personal|belegschaft|effectif|salarié|collaborat|empleado|plantilla|trabajador|dipendent|organico|addetti|werknemer|medewerker|personeel|pracownik|pracowników|zatrudnien|anställd|medarbetare|ansatt|співробітник|працівник|従業員|社員|员工|직원',
		),
	},
	{
		names: names(
			'part-time|part time|teilzeit|davon|temps partiel|dont|media jornada|tiempo parcial|di cui|parttime|deeltijd|waarvan|niepełny etat|deltid|varav|of these|of whom|of which|うちパート|パート',
		),
		unasked: true,
	},
	{
		names: names(
			'shops|stores|branches|vans|vans today|vehicles|trucks|sites|riders|bikes|filialen|läden|fahrzeuge|standorte|magasins|boutiques|camions|véhicules|tiendas|furgonetas|vehículos|sedes|negozi|furgoni|filiali|winkels|bestelwagens|voertuigen|sklepów|sklepy|oddziałów|samochodów|butiker|bilar|店舗',
		),
		unasked: true,
	},
	{ names: names('years|jahren|jahre|ans|années|años|anni|jaar|lat|år|年'), unasked: true },
];

/** How a sentence says that people are counted, beside the names above: `64 osoby`, `con 8 personas`. */
export const countedPeople: LineKind = {
	names: names(
		'person|persons|persone|personas|pessoas|personen|personnes|personer|mensen|leute|köpfe|kolleg|collega|colleague|team|équipe|equipo|squadra|folk|osoby|osób|osobami|zatrudnia|beschäftig|employ|emplo|impieg|осіб|людей|людини|человек|人|名|명',
	),
};
