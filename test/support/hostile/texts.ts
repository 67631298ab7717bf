const of = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length));

/** Texts that say nothing, in ways that keep a careless reader busy. */
export const hostileTexts: Record<string, string> = {
	'100,000 blanks': `x${of(' ', 100_000)}y`,
	'100,000 tabs at the ends of lines': of(`x${of('\t', 1_000)}.\n`, 100_000),
	'100,000 blanks before each of two lines': `x\n${of(' ', 100_000)}\n${of(' ', 100_000)}y`,
	'100,000 letters': of('a', 100_000),
	'100,000 capitals': of('A', 100_000),
	'100,000 digits': of('7', 100_000),
	'100,000 lines': of('\n', 100_000),
	'100,000 slashes': of('/', 100_000),
	'an open quote and 100,000 escaped ones': `'${of("\\'", 100_000)}`,
	'100,000 beginnings of tags': of('<a', 100_000),
	'100,000 colons': of('A: ', 100_000),
	'100,000 brackets': of('[{"a":', 100_000),
	'100,000 quotation marks of a mail': of('> ', 100_000),
	'100,000 hidden characters': `x${of('\u200b', 100_000)}`,
	'100,000 marks above one letter': `e${of('\u0301', 100_000)}`,
	'100,000 halves of characters': of('\ud800', 100_000),
	'50,000 dates': of('1.1.26 ', 350_000),
	'50,000 numbers': of('1,1 ', 200_000),
};

/** More characters than the node takes. */
export const tooLong: Record<string, string> = {
	'1.1 million blanks and a letter': `${of(' ', 1_100_000)}y`,
	'1.1 million letters': of('a', 1_100_000),
	'1.1 million lines': `x${of('\n', 1_100_000)}y`,
};
