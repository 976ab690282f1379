import type { Rating } from '../../../../src/risk/rating/contract';

/** A rating that is being made; 0 stands for what is not rated yet, or not affected. */
export interface RatingForm {
  readonly probability: number;
  readonly schedule: number;
  readonly cost: number;
  readonly quality: number;
}

export const EMPTY_RATING: RatingForm = { probability: 0, schedule: 0, cost: 0, quality: 0 };

export function ratingForm({
  probability,
  schedule = 0,
  cost = 0,
  quality = 0,
}: Rating): RatingForm {
  return { probability, schedule, cost, quality };
}

/** The rating, once there are a probability and at least one impact. */
export function ratingOf({ probability, schedule, cost, quality }: RatingForm): Rating | undefined {
  if (probability === 0 || Math.max(schedule, cost, quality) === 0) return undefined;
  return {
    probability,
    ...(schedule === 0 ? {} : { schedule }),
    ...(cost === 0 ? {} : { cost }),
    ...(quality === 0 ? {} : { quality }),
  };
}
