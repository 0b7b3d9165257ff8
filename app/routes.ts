import { layout, type RouteConfig, route } from "@remix-run/route-config";

export default [
  route("/", "routes/public/front-door.ts"),
  route("/sign-in", "routes/public/sign-in.tsx"),
  route("/sign-out", "routes/public/sign-out.ts"),

  layout("routes/office/layout.tsx", [route("/office", "routes/office/home.tsx")]),
  layout("routes/panel/layout.tsx", [route("/panel", "routes/panel/home.tsx")]),
  layout("routes/service/layout.tsx", [route("/service", "routes/service/home.tsx")]),

  // Last, because a language is any first segment.
  layout("routes/public/layout.tsx", [route("/:language", "routes/public/home.tsx")]),
] satisfies RouteConfig;
