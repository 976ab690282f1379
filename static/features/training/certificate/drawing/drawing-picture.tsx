import type { Drawing } from './drawing';

/** A drawing on the screen, in the reader's own fonts: nothing is loaded for it. */
export function DrawingPicture({ drawing }: { drawing: Drawing }) {
  const { width, height, title, shapes } = drawing;
  return (
    <svg role="img" aria-label={title} viewBox={`0 0 ${String(width)} ${String(height)}`}>
      {shapes.map((shape, index) =>
        shape.kind === 'path' ? (
          <path
            // Shapes have no names; their order never changes.
            key={index}
            d={shape.d}
            fill={shape.fill ?? 'none'}
            {...(shape.stroke === undefined
              ? {}
              : { stroke: shape.stroke, strokeWidth: shape.strokeWidth })}
          />
        ) : (
          <text
            key={index}
            x={shape.x}
            y={shape.y}
            fontSize={shape.size}
            fill={shape.colour}
            textAnchor={shape.anchor}
          >
            {shape.text}
          </text>
        ),
      )}
    </svg>
  );
}
