import type { Decimal } from './readings';

/** A number as a text writes it. */
export interface WrittenNumber {
	start: number;
	end: number;
	/** With its sign and scale, by the sign that begins its decimals; both where either may. */
	readings: Array<{ value: number; decimal: Decimal | null }>;
	/** Digits before the decimals, without what groups them. */
	digits: string;
	money: boolean;
	scaled: boolean;
	/** The most or the least of something. */
	bound: boolean;
}
