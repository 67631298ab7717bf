import type { Start } from '../../core/zoho/changes/kept/state';
import { timeInZone } from '../host/time-in-zone';
import { failParameter } from '../parameters/parameter-errors';
import type { ParameterReader } from '../parameters/parameter-reader';

interface Host {
	getNodeParameter(name: string, fallback: string, options: { rawExpressions: true }): unknown;
	getTimezone(): string;
}

/** Where the first poll begins. Fails with PARAMETER_NOT_A_TIME. */
export function readStart(parameters: ParameterReader, host: Host): Start {
	const from = parameters.choice('startFrom', ['now', 'date', 'history']) ?? 'now';
	if (from !== 'date') return { from };
	const time = timeInZone(parameters.text('startDate'), host.getTimezone());
	if (time === undefined) throw failParameter('PARAMETER_NOT_A_TIME', { parameter: 'Start Date' });
	const written = host.getNodeParameter('startDate', '', { rawExpressions: true });
	return { from, at: Math.floor(time / 1_000), written: String(written) };
}

/** For how many minutes what was given may be lost; 0 for never. */
export function readRepeat(parameters: ParameterReader): number {
	return Math.max(0, parameters.optionalNumber('options.repeatMinutes') ?? 5);
}
