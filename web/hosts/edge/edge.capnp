# The worker on workerd, on loopback. The store of the feeds is another program: the external service "feeds".
#   workerd serve web/hosts/edge/edge.capnp --socket-addr http=127.0.0.1:8787 --external-addr feeds=127.0.0.1:8788
using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "compass", worker = .compass),
    (name = "feeds", external = (address = "127.0.0.1:8788", http = ())),
  ],
  sockets = [ (name = "http", address = "127.0.0.1:8787", http = (), service = "compass") ],
);

const compass :Workerd.Worker = (
  modules = [
    (name = "worker.js", esModule = embed "../../dist-edge/worker.js"),
    (name = "compass.wasm", wasm = embed "../../dist-edge/compass.wasm"),
  ],
  compatibilityDate = "2026-06-01",
  # no address but the store's can be reached
  globalOutbound = "feeds",
  bindings = [
    (name = "FEEDS", service = "feeds"),
    (name = "PUT_TOKEN", fromEnvironment = "PUT_TOKEN"),
    (name = "SHOP_SECONDS", fromEnvironment = "SHOP_SECONDS"),
    (name = "SHOP_BYTES", fromEnvironment = "SHOP_BYTES"),
    (name = "CREATOR_BYTES", fromEnvironment = "CREATOR_BYTES"),
  ],
);
