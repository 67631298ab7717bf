import { z } from 'zod';
import { bounds } from '../words/bounds';

/** A text that has to be there. Its length is no part of the schema: what is too long is told by us. */
export const text = (description: string) =>
	z
		.string()
		.refine((value) => value.trim() !== '' && value.length <= bounds.argumentText)
		.meta({ description });

/** A text that may be null. */
export const maybeText = (description: string) =>
	z
		.string()
		.refine((value) => value.length <= bounds.argumentText)
		.nullable()
		.meta({ description });

/** One of a few words, which the schema lists; the module's other names are read as well. */
export const oneOf = (choices: readonly string[], description: string) =>
	z.string().meta({ enum: [...choices], description });

export const maybeOneOf = <const Choice extends string>(
	choices: readonly [Choice, ...Choice[]],
	description: string,
) => z.enum(choices).nullable().meta({ description });

/** A whole number from 1 up to `most` that may be null. */
export const maybeCount = (most: number, description: string) =>
	z
		.number()
		.refine((value) => Number.isInteger(value) && value >= 1 && value <= most)
		.nullable()
		.meta({ description });

export const maybeTexts = (description: string) =>
	z.array(z.string()).nullable().meta({ description });
