import {
  CaretRightOutlined,
  FastBackwardOutlined,
  FastForwardOutlined,
  PauseOutlined,
  StepBackwardOutlined,
  StepForwardOutlined,
} from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { type Player, speeds } from "./use-player.ts";

type PlayerControlsOf = { readonly player: Player; readonly length: number; readonly words: string };

/** Play, step, scrub. The step is read out while the reader steps, not while it plays on by itself. */
export function PlayerControls({ player, length, words }: PlayerControlsOf) {
  const { t } = useTranslation("replay");
  const { now, isPlaying, speed } = player;
  return (
    <div className="player no-print">
      <div className="acts">
        <Button
          icon={<FastBackwardOutlined aria-hidden />}
          aria-label={t("first")}
          title={t("first")}
          disabled={now === 0}
          onClick={() => player.go(0)}
        />
        <Button
          icon={<StepBackwardOutlined aria-hidden />}
          aria-label={t("back")}
          title={t("back")}
          disabled={now === 0}
          onClick={player.back}
        />
        <Button
          type="primary"
          icon={isPlaying ? <PauseOutlined aria-hidden /> : <CaretRightOutlined aria-hidden />}
          onClick={player.toggle}
        >
          {t(isPlaying ? "pause" : "play")}
        </Button>
        <Button
          icon={<StepForwardOutlined aria-hidden />}
          aria-label={t("forward")}
          title={t("forward")}
          disabled={now === length}
          onClick={player.forward}
        />
        <Button
          icon={<FastForwardOutlined aria-hidden />}
          aria-label={t("last")}
          title={t("last")}
          disabled={now === length}
          onClick={() => player.go(length)}
        />
        <fieldset className="player-speeds">
          <legend className="visually-hidden">{t("speed")}</legend>
          {speeds.map((one) => (
            <label key={one}>
              <input type="radio" name="replay-speed" checked={one === speed} onChange={() => player.setSpeed(one)} />
              {one}×
            </label>
          ))}
        </fieldset>
        <span className="player-count">{t("count", { now, length })}</span>
      </div>
      <input
        type="range"
        className="player-scrub"
        min={0}
        max={length}
        value={now}
        aria-label={t("scrub")}
        aria-valuetext={words}
        onChange={({ target }) => player.go(Number(target.value))}
      />
      <p role="status" aria-live={isPlaying ? "off" : "polite"} className="player-words">
        {words}
      </p>
    </div>
  );
}
