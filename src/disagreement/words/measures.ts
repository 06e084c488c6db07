import type { Figure } from '../../facts/figure.ts';
import { rangeOf, rangesMeet } from '../../facts/figure.ts';
import { isRounding, printedPrecision } from './rounding.ts';

/** A unit's dimension and its size in the dimension's base unit (metre, second, kilogram, square metre, litre, kilometre an hour). */
export interface Measure {
  dimension: string;
  size: number;
}

const MEASURES: ReadonlyMap<string, Measure> = new Map(
  (
    [
      ['length', 0.001, 'mm millimetre millimetres millimeter millimeters'],
      ['length', 0.01, 'cm centimetre centimetres centimeter centimeters'],
      ['length', 0.0254, 'inch inches in'],
      ['length', 0.3048, 'foot feet ft'],
      ['length', 0.9144, 'yard yards yd'],
      ['length', 1, 'm metre metres meter meters'],
      ['length', 1000, 'km kilometre kilometres kilometer kilometers'],
      ['length', 1609.344, 'mile miles mi'],
      ['time', 1, 'second seconds'],
      ['time', 60, 'minute minutes'],
      ['time', 3600, 'hour hours'],
      ['time', 86_400, 'day days'],
      ['time', 604_800, 'week weeks'],
      ['time', 2_629_800, 'month months'],
      ['time', 31_557_600, 'year years'],
      ['mass', 0.001, 'g gram grams gramme grammes'],
      ['mass', 0.028_35, 'oz ounce ounces'],
      ['mass', 0.453_59, 'lb lbs pound-weight'],
      ['mass', 1, 'kg kilo kilos kilogram kilograms'],
      ['mass', 1000, 'ton tons tonne tonnes'],
      ['area', 1, 'square-metres'],
      ['area', 4046.86, 'acre acres'],
      ['area', 10_000, 'hectare hectares'],
      ['area', 1e6, 'square-kilometres square-kilometers'],
      ['area', 2.59e6, 'square-miles'],
      ['volume', 1, 'litre litres liter liters'],
      ['volume', 3.785, 'gallon gallons'],
      ['speed', 1, 'kph km/h'],
      ['speed', 1.609_344, 'mph'],
    ] as const
  ).flatMap(([dimension, size, units]) =>
    units.split(' ').map((unit): [string, Measure] => [unit, { dimension, size }]),
  ),
);

/** What a unit measures; a unit that is not known, and none at all, stands for itself. */
export function measureOf(unit: string | null): Measure {
  if (unit === null) return { dimension: 'count', size: 1 };
  const known =
    MEASURES.get(unit.toLowerCase().replace(/\s+/g, '-')) ??
    MEASURES.get(unit.toLowerCase().replace(/\s+(?:per|an)\s+/, '/'));
  return known ?? { dimension: unit.toLowerCase(), size: 1 };
}

/** A rounded number in another unit lies within so much of the exact conversion: 12 metres are 39.4 feet, printed as 39 or 40. */
const CONVERSION_SLACK = 0.035;

/** Whether two figures of one dimension can both hold: as printed, as roundings of one another, or as conversions. */
export function figuresMeet(a: Figure, b: Figure): boolean {
  const [left, right] = [measureOf(a.unit), measureOf(b.unit)];
  if (left.dimension !== right.dimension) return false;
  if (left.size === right.size) return rangesMeet(rangeOf(a), rangeOf(b)) || isRounding(a, b);
  return rangesMeet(widened(a, left.size), widened(b, right.size));
}

/** A range in the base unit such that those of two figures overlap if the figures meet, in one unit or (`isConverted`) in two. */
export function meetingRange(figure: Figure, isConverted: boolean): [from: number, to: number] {
  const { size } = measureOf(figure.unit);
  const { min, max } = isConverted ? widened(figure, size) : rangeOf(figure);
  const [factor, rounding] = isConverted ? [1, 0] : [size, printedPrecision(figure) * size];
  return [min * factor - rounding, max * factor + rounding];
}

/** A figure's range in the base unit, with what rounding to its printed precision and converting may have moved. */
function widened(figure: Figure, size: number): { min: number; max: number } {
  const { min, max } = rangeOf(figure);
  const slack =
    Math.max(printedPrecision(figure) / 2, CONVERSION_SLACK * Math.max(Math.abs(figure.min), Math.abs(figure.max))) *
    size;
  return { min: min * size - slack, max: max * size + slack };
}
