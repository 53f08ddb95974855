import type { ReactNode } from "react";

/** A calm full-page word: nothing here, not found, not allowed. */
export function Message({
  title,
  text,
  action,
  icon,
}: {
  readonly title: string;
  readonly text?: string;
  readonly action?: ReactNode;
  readonly icon?: ReactNode;
}) {
  return (
    <div className="message">
      {icon ? <div className="message-icon">{icon}</div> : null}
      <p className="message-title">{title}</p>
      {text ? <p className="message-text">{text}</p> : null}
      {action}
    </div>
  );
}
