// Small drawings beside words; none says something that the words don't.
const paths = {
  star: "M10 2c.6 4.700 3.300 7.400 8 8-4.700.6-7.400 3.300-8 8-.6-4.700-3.300-7.400-8-8 4.700-.6 7.400-3.300 8-8Z",
  play: "M6 3.500v13l10.500-6.500Z",
  pause: "M5 3.500h3.500v13H5zM11.500 3.500H15v13h-3.500z",
  back: "M10 4V1L5 5l5 4V6a5 5 0 1 1-5 5H3a7 7 0 1 0 7-7Z",
  forward: "M10 4V1l5 4-5 4V6a5 5 0 1 0 5 5h2a7 7 0 1 1-7-7Z",
  book: "M3 4c3-1 5-.5 7 1v12c-2-1.500-4-2-7-1Zm14 0c-3-1-5-.5-7 1v12c2-1.500 4-2 7-1Z",
  picture: "M3 4h14v12H3zm1.500 10.500h11L12 9l-3 4-1.500-2ZM7 8.500A1.500 1.500 0 1 0 7 5.500a1.500 1.500 0 0 0 0 3Z",
  warning: "M10 2 1.500 17h17ZM9.200 7.500h1.600v5H9.200Zm0 6.200h1.600v1.600H9.200Z",
  check: "m4 10.500 4 4 8-9",
  close: "m5 5 10 10M15 5 5 15",
  left: "m12.500 4-6 6 6 6",
  right: "m7.500 4 6 6-6 6",
  share: "M10 2.500v10M6.500 6 10 2.500 13.500 6M4 10v7h12v-7",
  more: "M10 4.500v.01M10 10v.01M10 15.500v.01",
} as const;

export type IconName = keyof typeof paths;
const outlined: IconName[] = ["check", "close", "left", "right", "share", "more"];

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  const isOutline = outlined.includes(name);
  const look = isOutline
    ? ({
        fill: "none",
        stroke: "currentColor",
        strokeWidth: 1.9,
        strokeLinecap: "round",
        strokeLinejoin: "round",
      } as const)
    : { fill: "currentColor", fillRule: "evenodd" as const };
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" {...look}>
      <path d={paths[name]} />
    </svg>
  );
}
