import { useCallback, useEffect, useRef, useState } from "react";
import { useSearchParams } from "react-router";
import { neighbour } from "./step-filter.ts";

export const speeds = [1, 4, 16] as const;
export type Speed = (typeof speeds)[number];

const stepMs = 1_200;

export type Player = {
  /** Steps done, 0 to length. */
  readonly now: number;
  readonly isPlaying: boolean;
  readonly speed: Speed;
  readonly setSpeed: (speed: Speed) => void;
  readonly go: (n: number) => void;
  readonly back: () => void;
  readonly forward: () => void;
  readonly toggle: () => void;
};

/** Walks through the shown steps; the address follows, so that any moment can be passed on as a link. */
export function usePlayer(length: number, shown: readonly number[]): Player {
  const [search, setSearch] = useSearchParams();
  const asked = Number(search.get("seq"));
  const [now, setNow] = useState(() => (Number.isInteger(asked) && asked > 0 ? Math.min(asked, length) : length));
  const [isPlaying, setIsPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(1);
  const current = useRef({ now, shown });
  current.current = { now, shown };

  const go = useCallback((n: number) => setNow(Math.min(Math.max(0, n), length)), [length]);
  const walk = useCallback((by: -1 | 1) => go(neighbour(current.current.shown, current.current.now, by)), [go]);

  useEffect(() => {
    if (!isPlaying) return;
    const timer = window.setInterval(() => {
      const next = neighbour(current.current.shown, current.current.now, 1);
      if (next === current.current.now) setIsPlaying(false);
      else setNow(next);
    }, stepMs / speed);
    return () => window.clearInterval(timer);
  }, [isPlaying, speed]);

  useEffect(() => {
    // a moment later, so that scrubbing does not write the address at every pixel
    const timer = window.setTimeout(() => setSearch({ seq: String(now) }, { replace: true, preventScrollReset: true }), 300);
    return () => window.clearTimeout(timer);
  }, [now, setSearch]);

  const toggle = useCallback(() => {
    const isAtEnd = neighbour(current.current.shown, current.current.now, 1) === current.current.now;
    setIsPlaying((playing) => {
      if (!playing && isAtEnd) setNow(0);
      return !playing;
    });
  }, []);
  return { now, isPlaying, speed, setSpeed, go, toggle, back: () => walk(-1), forward: () => walk(1) };
}
