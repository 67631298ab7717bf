import { z } from 'zod';

export const WEEKDAYS = [
	'Monday',
	'Tuesday',
	'Wednesday',
	'Thursday',
	'Friday',
	'Saturday',
	'Sunday',
] as const;
const weekday = z.enum(WEEKDAYS);

/** From and to, `HH:mm` of the organisation's zone. */
const timing = z.array(z.string());

export const businessHoursSchema = z.strictObject({
	week_starts_on: weekday,
	type: z.enum(['24_by_7', '24_by_5', 'custom']),
	business_days: z.array(weekday),
	same_as_everyday: z.boolean(),
	/** Of every day, once all are the same. */
	daily_timing: timing.nullable(),
	/** Of each day that has its own. */
	custom_timing: z.array(z.strictObject({ days: weekday, business_timing: timing })).nullable(),
});
export type BusinessHours = z.infer<typeof businessHoursSchema>;

export const holidaySchema = z.strictObject({
	id: z.string(),
	name: z.string(),
	/** `yyyy-MM-dd` */
	date: z.string(),
	type: z.literal('business_holiday'),
});
export type Holiday = z.infer<typeof holidaySchema>;

/** When the organisation is open, as it set it up; none of either at first. */
export interface OpeningHours {
	businessHours?: BusinessHours | undefined;
	holidays: Holiday[];
}
