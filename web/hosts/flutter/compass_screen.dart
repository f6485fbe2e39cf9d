// The creator's screens in Flutter, with webview_flutter. An example, not built in this repository.
import 'dart:convert';
import 'dart:math';

import 'package:flutter/material.dart';
import 'package:webview_flutter/webview_flutter.dart';

/// Where the built page is served; the webview stays there.
const origin = 'https://compass.shop.example';

/// [feeds] is {creator, products, inspiration} as UTF-8 JSON; [onAct] hears an intent and an id.
class CompassScreen extends StatefulWidget {
  const CompassScreen({super.key, required this.feeds, required this.onAct});

  final Map<String, List<int>> feeds;
  final void Function(String intent, String? id) onAct;

  @override
  State<CompassScreen> createState() => _CompassScreenState();
}

class _CompassScreenState extends State<CompassScreen> {
  final controller = WebViewController();
  final Map<String, FeedSender> senders = {};
  int transfers = DateTime.now().millisecondsSinceEpoch;

  @override
  void initState() {
    super.initState();
    controller
      ..setJavaScriptMode(JavaScriptMode.unrestricted)
      ..addJavaScriptChannel('creatorCompass', onMessageReceived: (said) => hear(jsonDecode(said.message)))
      ..setNavigationDelegate(NavigationDelegate(
        onNavigationRequest: (to) => to.url.startsWith('$origin/')
            ? NavigationDecision.navigate
            : NavigationDecision.prevent,
      ))
      ..loadRequest(Uri.parse('$origin/index.html'));
  }

  // jsonEncode twice makes a literal of the text: nothing of a feed becomes script
  Future<void> send(Map<String, Object?> message) => controller.runJavaScript(
      'creatorCompassBridge.receive(${jsonEncode(jsonEncode({'bridge': 1, ...message}))})');

  void hear(Map<String, dynamic> message) {
    switch (message['type']) {
      case 'ready':
        sendFeeds(message['chunks'] as int, message['chunk_bytes'] as int);
      case 'feed_ack':
        senders[message['feed']]?.acknowledge(message['transfer'], message['sequence']);
      case 'shell_error':
        senders[message['feed']]?.stop(message['transfer']);
      case 'action':
        widget.onAct(message['intent'] as String, message['id'] as String?);
    }
  }

  // each time the page begins: also after the system ended it
  void sendFeeds(int window, int chunkBytes) {
    widget.feeds.forEach((feed, bytes) {
      final sender = FeedSender(feed, bytes, transfers++, send);
      senders[feed] = sender;
      sender.start(window, chunkBytes);
    });
  }

  @override
  Widget build(BuildContext context) => WebViewWidget(controller: controller);
}

/// Sends one feed in chunks, never more on their way than the shell has room for.
class FeedSender {
  FeedSender(this.feed, this.bytes, this.transfer, this.send);

  final String feed;
  final List<int> bytes;
  final int transfer;
  final Future<void> Function(Map<String, Object?>) send;
  int window = 0;
  int chunkBytes = 0;
  int at = 0;
  int sent = 0;
  int used = 0;
  bool isDone = false;

  void start(int window, int chunkBytes) {
    this.window = window;
    this.chunkBytes = chunkBytes;
    pump();
  }

  void acknowledge(int? transfer, int? sequence) {
    if (transfer != this.transfer || sequence == null) return;
    used = max(used, sequence + 1);
    pump();
  }

  void stop(int? transfer) {
    if (transfer == this.transfer) isDone = true;
  }

  void pump() {
    while (!isDone && sent < used + window) {
      final end = min(at + chunkBytes, bytes.length);
      isDone = end == bytes.length;
      send({
        'type': 'feed_chunk',
        'feed': feed,
        'transfer': transfer,
        'sequence': sent++,
        'encoding': 'base64',
        'data': base64Encode(bytes.sublist(at, end)),
        'last': isDone,
      });
      at = end;
    }
  }
}
